import Community
import Foundation
import Storage

/// Somebody who is expected, or was.
struct ExpectedPerson: FromRow, Sendable {
    let place: MemberPlace
    let name: String
    let hasPhoto: Bool
    let confirmedAt: Date?
    /// The number of the version that they had before them.
    let number: Int?

    var person: Person.ID { place.person }

    init(row: Row) throws {
        place = try MemberPlace(row: row)
        name = try row["name"]
        hasPhoto = try row["has_photo"]
        confirmedAt = try row["confirmed_at"]
        number = try row["number"]
    }
}
