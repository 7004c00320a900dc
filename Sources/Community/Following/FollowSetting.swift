import Storage

/// What one person chose for one thing.
struct FollowSetting: Equatable, Sendable, FromRow {
    let target: FollowTarget
    let space: Space.ID
    let level: FollowLevel
    /// False where writing there made it so.
    let isChosen: Bool

    init(row: Row) throws {
        let (kind, number): (String, Int64) = (try row["target"], try row["target_id"])
        guard let target = FollowTarget(kind: kind, number: number) else {
            throw StorageError.wrongType(column: "target", expected: "FollowTarget")
        }
        self.target = target
        space = try row["space_id"]
        level = try row["level"]
        isChosen = try row["chosen"]
    }
}

/// What is in force for a thing, and where it comes from: the most specific setting wins, the
/// topic's over the theme's over that of a person or a tag. Of two as specific, the higher.
struct FollowForce: Equatable, Sendable {
    let level: FollowLevel
    /// Nil where nothing was chosen anywhere.
    let setting: FollowSetting?

    init(_ settings: [FollowSetting]) {
        setting = settings.max { Self.weight($0) < Self.weight($1) }
        level = setting?.level ?? .mentions
    }

    private static func weight(_ setting: FollowSetting) -> Int64 {
        setting.target.weight + setting.level.rawValue
    }
}

extension FollowTarget {
    /// `FollowStore.weight` says the same in SQL.
    fileprivate var weight: Int64 {
        switch self {
        case .item: 30
        case .theme: 20
        case .person, .tag: 10
        }
    }
}
