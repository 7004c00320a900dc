import Markup

/// All that Templates/contacts/own-contacts.mustache may print.
struct OwnContactsPage: Page {
    static let template = "contacts/own-contacts"

    /// Nil for a link that serves no more.
    var spaceName: String?
    var address = ""
    var rows: [OwnContactRow] = []
    var listAddress = ""

    static let fields: [Field<Self>] = [
        .optionalText("spaceName") { $0.spaceName }, .text("ownAddress") { $0.address },
        .list("rows", OwnContactRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .text("listAddress") { $0.listAddress },
    ]
}
