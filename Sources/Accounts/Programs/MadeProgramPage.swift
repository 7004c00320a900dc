import Community
import Content
import Markup

/// A password that has just been made, shown this once, and where it goes.
struct MadeProgramPage: Page {
    static let template = "accounts/made-program"

    let tabs: AccountTabs
    let name: String
    let secret: String
    let guide: ProgramGuide

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("name") { $0.name }, .text("secret") { $0.secret },
        .text("programs") { _ in AccountPaths.programs() },
        .record("guide", ProgramGuide.self) { $0.guide },
    ]
}
