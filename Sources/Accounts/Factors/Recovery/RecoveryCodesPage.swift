import Community
import Content
import Markup
import Security

/// The codes that have just been made, shown this once, to be printed or written down.
struct RecoveryCodesPage: Page {
    static let template = "accounts/recovery"

    let tabs: AccountTabs
    /// For the paper: of whom, where and when.
    let account: String
    let codes: [TypedSecret]
    /// Where one goes on.
    let next: String

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("account") { $0.account },
        .list("codes", Code.self) { $0.codes.map { Code(text: $0.text) } },
        .text("next") { $0.next },
    ]

    struct Code: Rendered {
        let text: String

        static let fields: [Field<Self>] = [.text("text") { $0.text }]
    }
}
