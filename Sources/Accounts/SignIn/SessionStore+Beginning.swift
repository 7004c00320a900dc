import Community
import Content
import Security

extension SessionStore {
    /// Opens a session for this browser in the place of the one that it had, records it, and tells
    /// of a browser that is new.
    func begin(
        _ person: Person.ID, by proof: Proof = .password, _ visit: Visit
    ) throws -> Token {
        if let old = visit.viewer.session, let owner = visit.viewer.person,
            try visit.isSessionOpen(db)
        {
            _ = try close(old, of: owner)
        }
        let device = Device.name(visit.request)
        try NewDevice(visit, db).tell(person, device: device)
        try visit.record(.signedIn, by: person, in: db)
        return try open(person, device: device, by: proof, at: visit.now)
    }
}
