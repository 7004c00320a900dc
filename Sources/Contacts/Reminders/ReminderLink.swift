import Community
import Foundation
import Security

/// The signed address by which whoever looks after cards confirms them without signing in: it names
/// them, the space and its end. Nothing of it is kept.
struct ReminderLink: Equatable, Sendable {
    static let life: TimeInterval = 30 * 86_400
    private static let purpose = "contacts reminder"

    let person: Person.ID
    let space: Space.ID
    let end: Date

    init(person: Person.ID, space: Space.ID, end: Date) {
        (self.person, self.space, self.end) = (person, space, end)
    }

    /// Nil for what we have not signed.
    init?(_ token: String, _ site: Site) {
        let parts = site.signer.open(token, purpose: Self.purpose)?.split(separator: " ") ?? []
        guard parts.count == 3, let person = Person.ID(segment: String(parts[0])),
            let space = Space.ID(segment: String(parts[1])), let end = Double(parts[2])
        else { return nil }
        self.init(person: person, space: space, end: Date(timeIntervalSince1970: end))
    }

    func token(_ site: Site) -> String {
        let seconds = Int(end.timeIntervalSince1970)
        return site.signer.seal("\(person) \(space) \(seconds)", purpose: Self.purpose)
    }

    func path(_ site: Site) -> String { CarePaths.ownContacts(token(site)) }
}
