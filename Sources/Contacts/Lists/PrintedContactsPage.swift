import Community
import Markup

/// All that Templates/contacts/print.mustache may print.
struct PrintedContactsPage: Page {
    static let template = "contacts/print"

    let space: Space
    let query: ContactQuery
    let pages: NumberedPages
    let cards: [PrintedContact]

    static let fields: [Field<Self>] = [
        .text("listAddress") { $0.query.address(ContactsPaths.contacts(in: $0.space)) },
        .text("spaceName") { $0.space.name },
        .list("cards", PrintedContact.self) { $0.cards },
        .flag("isEmpty") { $0.cards.isEmpty },
        .record("pages", NumberedPages.self) { $0.pages },
    ]
}
