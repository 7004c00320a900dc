import Community
import Markup

/// All that Templates/polls/receipt.mustache may print.
struct ReceiptPage: Page {
    static let template = "polls/receipt"

    let title: String
    /// That of the ballot, which proves that it is in the urn and nothing of what it says.
    let code: String
    /// What changes it, where that may be.
    let key: String?
    /// Whether the ballot was in already, and has not changed.
    let isAgain: Bool
    let pollAddress: String
    let space: Space
    let backAddress: String

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("code") { $0.code },
        .text("pollAddress") { $0.pollAddress }, .optionalText("key") { $0.key },
        .flag("again") { $0.isAgain },
        .text("secrecyAddress") { PollPaths.secrecy(in: $0.space) },
        .text("backAddress") { $0.backAddress },
    ]
}
