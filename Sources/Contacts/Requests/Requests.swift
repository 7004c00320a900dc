import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// A moderator has whoever a card is about look at it: a mail with a link of their own.
enum Requests {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, db) = (try visit.space, visit.db)
        let contact = try ContactStore(db: db).find(id, for: visit.viewer, in: space)
        let email = (visit.request.fields.first("mail") ?? "").oneLine
        let rule = RequestRule(
            contact: contact, channels: try ChannelStore(db: db).all(of: id), db: db,
            now: visit.now)
        let refusal =
            try rule.refusal(
                latest: RequestStore(db: db).latest(of: id),
                waiting: CorrectionStore(db: db).waiting(of: id))
            ?? rule.refusal(to: email)
        if let refusal { return back(to: id, refusal.notice, visit) }
        try send(contact, to: email, visit)
        return back(to: id, "contacts.request.done.sent", visit)
    }

    static func destroy(_ id: CardRequest.ID, _ visit: Visit) throws -> Response {
        let store = RequestStore(db: visit.db)
        guard let request = try store.find(id, in: visit.space.id) else { throw Problem.notFound }
        try store.revoke(id, at: visit.now)
        return back(to: request.contact, "contacts.request.done.revoked", visit)
    }

    /// They know now that they stand in the address book.
    private static func send(_ contact: Contact, to email: String, _ visit: Visit) throws {
        let store = RequestStore(db: visit.db)
        let made = try store.create(for: contact, to: email, by: visit.person, at: visit.now)
        let mail = RequestMail(
            contact: contact, space: try visit.space, mailer: Mailer(visit, visit.db))
        try store.setMail(
            try mail.send(made.token.text, to: email, visit.site, at: visit.now), of: made.id)
        if contact.consent == .unknown {
            try ConsentStore(db: visit.db).set(.asked, on: visit.today, of: contact.id)
        }
    }

    private static func back(to id: Item.ID, _ notice: String, _ visit: Visit) -> Response {
        guard let space = visit.place else { return .redirect(to: "/") }
        return visit.redirect(to: ContactsPaths.contact(id, in: space), notice: notice)
    }
}
