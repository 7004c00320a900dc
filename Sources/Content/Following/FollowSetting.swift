import Community
import Storage

/// What one person chose for one thing.
struct FollowSetting: Equatable, Sendable, FromRow {
    let target: FollowTarget
    let space: Space.ID
    let level: FollowLevel
    /// False where writing there made it so.
    let isChosen: Bool

    init(row: Row) throws {
        target = FollowTarget(kind: try row["target"], number: try row["target_id"])
        space = try row["space_id"]
        level = try row["level"]
        isChosen = try row["chosen"]
    }
}
