import Community

extension Site {
    var followKinds: [String: FollowKind] { declarations.byName() }

    /// What a target is called and where it is; nil for what the viewer may not see.
    func followed(
        _ targets: [FollowTarget], in space: Space, _ visit: Visit
    ) throws -> [FollowTarget: PageLink] {
        var links: [FollowTarget: PageLink] = [:]
        for (kind, some) in Dictionary(grouping: targets, by: \.kind) {
            let owner = declarations.owner(of: FollowKind.self, kind)
            guard owner.map({ !space.isOff($0) }) ?? true else { continue }
            let found = try followKinds[kind]?.find(some.map(\.number), space, visit) ?? [:]
            for (number, link) in found { links[FollowTarget(kind: kind, number: number)] = link }
        }
        return links
    }
}
