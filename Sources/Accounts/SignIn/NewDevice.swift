import Community
import Content
import Foundation
import Storage

/// Somebody has signed in with a browser that they had not signed in with before: their owner is
/// told by mail, and on the site.
struct NewDevice {
    static let reason = NoticeReason("newDevice", mailing: .never, isFound: true)

    let visit: Visit
    let db: Database

    init(_ visit: Visit, _ db: Database) { (self.visit, self.db) = (visit, db) }

    /// Before the sign-in is recorded. The first that they ever sign in with is no news.
    func tell(_ person: Person.ID, device: String) throws {
        guard KnownDevices(visit).mark(of: person) == nil,
            let owner = try PersonStore(db: db).find(person), try hasSignedIn(person)
        else { return }
        let words = visit.site.catalogues.words(owner.locale)
        let name = device.isEmpty ? words("sessions.unknown") : device
        let mail = Mailer(visit, db)
        try mail.send(
            .newDevice, to: owner,
            [
                "name": owner.name, "device": name, "link": mail.link(AccountPaths.sessions()),
            ])
        let spaces = try ViewerStore(db: db).viewer(of: person)?.memberships.map(\.space) ?? []
        guard let space = spaces.first else { return }
        try NoticeStore(db: db).add(
            Self.reason, for: [person], titled: name, address: AccountPaths.sessions(),
            actor: nil, in: space.id, at: visit.now)
    }

    private func hasSignedIn(_ person: Person.ID) throws -> Bool {
        let yearAgo = visit.now.addingTimeInterval(-365 * 86_400)
        return try AuditStore(db: db).count(of: .signedIn, to: "", by: person, since: yearAgo) > 0
    }
}
