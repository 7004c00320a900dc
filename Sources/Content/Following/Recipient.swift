import Community
import Storage

/// Somebody to tell of what was written.
struct Recipient: Equatable, Sendable {
    let person: Person.ID
    /// What holds for them there.
    let level: FollowLevel

    /// Somebody who may have to be told.
    struct Candidate: FromRow {
        let person: Person.ID
        let level: FollowLevel
        let follows: Bool
        let isAddressed: Bool
        /// Whether they want it and may see it.
        let isTold: Bool

        init(row: Row) throws {
            person = try row["person_id"]
            level = try row["level"]
            follows = try row["follows"]
            isAddressed = try row["addressed"]
            isTold = try row["told"]
        }
    }
}
