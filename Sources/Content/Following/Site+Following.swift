import Community

extension Site {
    var followKinds: [String: FollowKind] { declarations.byName() }

    /// What targets are called and where they are, by the name of their kind; without what the
    /// viewer may not see. One statement for each kind, however many spaces there are.
    func followed(
        _ targets: [FollowTarget], in spaces: [Space], _ visit: Visit
    ) throws -> [String: FollowLinks] {
        var found: [String: FollowLinks] = [:]
        for (kind, some) in Dictionary(grouping: targets, by: \.kind) {
            let owner = declarations.owner(of: FollowKind.self, kind)
            let open = spaces.filter { space in owner.map { !space.isOff($0) } ?? true }
            found[kind] = try followKinds[kind]?.find(some.map(\.number), open, visit)
        }
        return found
    }
}
