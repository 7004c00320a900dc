import Community
import Content
import Foundation
import Storage

/// Two accounts become one: noted at both, and told to both addresses.
struct Union {
    static let reason = NoticeReason("accountsMerged", mailing: .never, isFound: true)

    private let site: Site
    private let db: Database
    private let now: Date

    init(_ site: Site, _ db: Database, at now: Date) {
        (self.site, self.db, self.now) = (site, db, now)
    }

    /// - Parameter actor: who has done it, themself or whoever runs the site.
    /// - Returns: false if either is not open any more.
    func make(
        of closed: Person, into kept: Person, by actor: Person.ID?, network: String
    ) throws -> Bool {
        guard try AccountMerge(site, db, at: now).begin(closed.id, into: kept.id) else {
            return false
        }
        for person in [closed, kept] {
            try AuditLog(site.signer, db).record(
                .merged, by: actor, subject: "", network: network, at: now, target: person.id)
        }
        let mail = Mailer(site: site, db: db, now: now)
        for person in [closed, kept] {
            try mail.send(
                .mergeDone, to: person,
                ["name": person.name, "kept": kept.email, "closed": closed.email])
        }
        try tell(kept, of: closed)
        return true
    }

    /// On the site as well, where they are next.
    private func tell(_ kept: Person, of closed: Person) throws {
        let spaces = try ViewerStore(db: db).viewer(of: kept.id)?.memberships.map(\.space) ?? []
        guard let space = spaces.first else { return }
        try NoticeStore(db: db).add(
            Self.reason, for: [kept.id], titled: closed.email, address: AccountPaths.data(),
            actor: nil, in: space.id, at: now)
    }
}
