import Community
import Storage

extension InvitationStore {
    /// Accepts all that a person was invited to, and records it.
    func acceptAll(of person: Person.ID, _ visit: Visit, _ db: Database) throws {
        for one in try acceptAll(of: person, at: visit.now) {
            try AuditLog(db: db).record(
                .joined, by: person, subject: one.role.rawValue, network: visit.network,
                at: visit.now, target: person, in: one.space)
        }
    }
}
