import Markup

/// All that Templates/contacts/own-card-end.mustache may print.
struct OwnCardEndPage: Page {
    static let template = "contacts/own-card-end"

    let title: String
    let text: String

    static let fields: [Field<Self>] = [
        .text("heading") { $0.title }, .text("explanation") { $0.text },
    ]
}
