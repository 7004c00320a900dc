import Community
import Content
import Security

extension SessionStore {
    /// Opens a session for this browser in the place of the one that it had, and records it.
    func begin(
        _ person: Person.ID, by proof: Proof = .password, _ visit: Visit
    ) throws -> Token {
        if let old = visit.viewer.session, let owner = visit.viewer.person {
            _ = try close(old, of: owner)
        }
        try visit.record(.signedIn, by: person, in: db)
        return try open(person, device: Device.name(visit.request), by: proof, at: visit.now)
    }
}
