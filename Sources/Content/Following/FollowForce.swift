import Community

/// What is in force for a thing, and where it comes from: the most specific setting wins, the
/// topic's over the theme's over that of a person or a tag. Of two as specific, the higher.
/// `FollowStore.weight` says the same in SQL.
struct FollowForce: Equatable, Sendable {
    let level: FollowLevel
    /// Nil where nothing was chosen anywhere.
    let setting: FollowSetting?

    init(_ settings: [FollowSetting], _ kinds: [String: FollowKind]) {
        func weight(_ setting: FollowSetting) -> Int64 {
            (kinds[setting.target.kind]?.weight ?? 0) + setting.level.rawValue
        }
        setting = settings.max { weight($0) < weight($1) }
        level = setting?.level ?? .mentions
    }
}
