package import Foundation
package import Storage

/// A password of a program that reads in somebody's name, such as the calendar of a phone. It
/// opens what its reach says and nothing else: neither the pages nor the account.
package struct ApplicationPassword: Equatable, Sendable, FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    let person: Person.ID
    /// What its owner calls it: "Téléphone".
    package let name: String
    /// The names of each `PasswordReach`.
    package let reach: Set<String>
    package let createdAt: Date
    package let usedAt: Date?
    /// What called itself so when it came last.
    package let program: String

    package init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        name = try row["name"]
        let reach: String = try row["reach"]
        self.reach = Set(reach.split(separator: " ").map(String.init))
        createdAt = try row["created_at"]
        usedAt = try row["used_at"]
        program = try row["program"]
    }
}
