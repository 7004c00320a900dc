import Markup

/// All that Templates/polls/receipt.mustache may print.
struct ReceiptPage: Page {
    static let template = "polls/receipt"

    let title: String
    /// That of the ballot, which proves that it is in the urn and nothing of what it says.
    let code: String
    let pollAddress: String
    let mayChange: Bool
    let backAddress: String

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("code") { $0.code },
        .text("pollAddress") { $0.pollAddress }, .flag("mayChange") { $0.mayChange },
        .text("backAddress") { $0.backAddress },
    ]
}
