import Community
import Content
import Security

extension SessionStore {
    /// Opens a session for this browser in the place of the one that it had, and records it.
    func begin(_ person: Person.ID, _ visit: Visit) throws -> Token {
        if let old = visit.viewer.session, let owner = visit.viewer.person {
            _ = try close(old, of: owner)
        }
        try visit.record(.signedIn, by: person, in: db)
        return try open(person, device: Device.name(visit.request), at: visit.now)
    }
}
