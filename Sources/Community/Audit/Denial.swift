import Foundation
import Storage

/// One refusal, to somebody who is signed in.
struct Denial: Sendable {
    let person: Person.ID
    /// The method and the pattern of the route.
    let route: String
    /// The method and the address; the route where several are meant.
    var subject: String
    let network: String
    let space: Space.ID?
    let at: Date

    /// - Parameter count: how many are meant.
    func write(_ db: Database, count: Int = 1) throws {
        try AuditLog(db: db).record(
            .denied, by: person, subject: count == 1 ? subject : "\(subject) × \(count)",
            network: network, at: at, in: space)
    }

    /// The later of two of one route.
    func joined(with later: Denial) -> Denial {
        var joined = later
        if subject != later.subject { joined.subject = route }
        return joined
    }
}
