import Community

extension Site {
    var followKinds: [String: FollowKind] { declarations.byName() }

    /// What targets are called and where they are, by the name of their kind; without what the
    /// viewer may not see. One statement for each kind, however many spaces there are.
    func followed(
        _ targets: [FollowTarget], in spaces: [Space], _ visit: Visit
    ) throws -> [String: FollowLinks] {
        var found: [String: FollowLinks] = [:]
        for (name, some) in Dictionary(grouping: targets, by: \.kind) {
            guard let kind = followKinds[name] else { continue }
            let open = spaces.filter { isOn(kind, in: $0) }
            found[name] = try kind.find(some.map(\.number), open, visit)
        }
        return found
    }
}
