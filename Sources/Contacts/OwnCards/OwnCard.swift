import Community
import Content
import Storage

/// A card as whoever it is about sees it without an account: not what only moderators see of it.
struct OwnCard: Sendable {
    let request: CardRequest
    let contact: Contact
    let space: Space
    let content: ContactContent

    /// Nil for a link that is none, or whose card is not there any more. Where it went into
    /// another, the link leads to that.
    init?(_ token: String, _ db: Database) throws {
        guard let request = try RequestStore(db: db).find(token: token),
            let space = try SpaceStore(db: db).find(request.space), !space.isOff("contacts"),
            let contact = try Self.contact(request.contact, in: space, db),
            contact.item.isPublished
        else { return nil }
        (self.request, self.contact, self.space) = (request, contact, space)
        var content = try ContactContent.whole(contact, db)
        content.channels = content.channels.filter { $0.sight != .moderators }
        if content.noteSight != .space { (content.note, content.noteHTML) = ("", "") }
        self.content = content
    }

    private static func contact(
        _ id: Item.ID, in space: Space, _ db: Database
    ) throws -> Contact? {
        let store = ContactStore(db: db)
        if let contact = try store.find(id) { return contact }
        return try FormerStore(db: db).successor(of: id, in: space).flatMap { try store.find($0) }
    }

    /// Its channels as a form numbers them; what a form has no line for stays as it is.
    var channels: [ChannelForm] {
        ChannelKind.allCases.flatMap { kind in
            content.channels.filter { $0.kind == kind }.prefix(ContactForm.mostChannels)
                .enumerated().map { ChannelForm($1, $0 + 1) }
        }
    }

    func channel(_ form: ChannelForm) -> ContactChannel? {
        let own = content.channels.filter { $0.kind == form.kind }
        return form.number <= own.count ? own[form.number - 1] : nil
    }
}
