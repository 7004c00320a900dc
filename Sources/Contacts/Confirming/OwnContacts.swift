import Community
import Content
import Foundation
import HTTP
import Storage

/// The page behind the link of a reminder: the cards that somebody looks after and that are to be
/// confirmed, with a button for each. A link that is followed confirms nothing: programs follow
/// them.
enum OwnContacts {
    private static let most = 50

    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard let found = try find(token, visit) else { return try end(token, visit) }
        let store = DueStore(db: visit.db)
        let cards = try store.cards(of: found.person, in: found.space.id, limit: most)
        // What everybody of the space sees, and no more: the link may lie in many hands.
        let channels = try ChannelStore(db: visit.db).ask(
            of: cards.map(\.id), for: .guest, in: found.space
        ).get()
        let rows = cards.map { card in
            OwnContactRow(
                card: card, channels: channels[card.id] ?? [], space: found.space,
                context: card.context(visit.words, at: visit.now))
        }
        return try visit.page(
            OwnContactsPage(
                spaceName: found.space.name, address: CarePaths.ownContacts(token), rows: rows,
                listAddress: ContactsPaths.contacts(in: found.space) + "?care=mine")
        ).keptSecret
    }

    static func create(_ token: String, _ visit: Visit) throws -> Response {
        guard let found = try find(token, visit) else { return try end(token, visit) }
        let store = ContactStore(db: visit.db)
        guard let id = visit.request.fields.first("card").flatMap({ Item.ID(segment: $0) }),
            let contact = try store.find(id), contact.owner == found.person,
            contact.item.space == found.space.id, contact.item.isPublished
        else { throw Problem.notFound }
        try store.confirm(id, by: found.person, at: visit.now)
        return visit.redirect(
            to: CarePaths.ownContacts(token), notice: "contacts.done.confirmed"
        ).keptSecret
    }

    private static func end(_ token: String, _ visit: Visit) throws -> Response {
        let isOurs = ReminderLink(token, visit.site) != nil
        return try visit.page(OwnContactsPage(), isOurs ? .gone : .notFound).keptSecret
    }

    /// Whoever has left, or whose account is closed, confirms nothing any more.
    private static func find(
        _ token: String, _ visit: Visit
    ) throws -> (person: Person.ID, space: Space)? {
        guard let link = ReminderLink(token, visit.site), link.end > visit.now,
            let viewer = try ViewerStore(db: visit.db).viewer(of: link.person),
            let space = viewer.memberships.first(where: { $0.space.id == link.space })?.space,
            !space.isOff("contacts")
        else { return nil }
        return (link.person, space)
    }
}
