package import Community
package import Storage

/// Somebody to tell of what was written.
package struct Recipient: Equatable, Sendable, FromRow {
    package let person: Person.ID
    /// What holds for them there.
    package let level: FollowLevel

    package init(row: Row) throws {
        person = try row["person_id"]
        level = try row["level"]
    }
}
