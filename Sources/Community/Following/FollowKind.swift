/// A kind of thing that a feature lets people follow, beside items and people: its themes, its
/// tags. The kernel asks it for names and addresses, never for its tables.
package struct FollowKind: Sendable {
    /// `theme` or `tag`.
    let name: String
    /// The things of these numbers that the viewer sees in the space.
    let find: @Sendable (_ ids: [Int64], Space, Visit) throws -> [Int64: PageLink]

    package init(
        name: String,
        find: @escaping @Sendable (_ ids: [Int64], Space, Visit) throws -> [Int64: PageLink]
    ) {
        self.name = name
        self.find = find
    }
}

extension FollowKind {
    /// What the kernel itself lets people follow.
    static let items = FollowKind(name: "item") { ids, space, visit in
        let found = try FollowStore(db: visit.db).items(ids, for: visit.viewer, in: space)
        return found.reduce(into: [:]) { links, item in
            let address = visit.site.address(of: item.id, kind: item.kind, in: space)
            links[item.id.rawValue] = PageLink(item.title, address)
        }
    }

    /// By name; the kernel's own among them.
    static func all(of features: [Feature]) -> [String: FollowKind] {
        let kinds = [items, people] + features.flatMap(\.follows)
        return Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
    }

    static let people = FollowKind(name: "person") { ids, space, visit in
        guard visit.viewer.knowsPeople(of: space) else { return [:] }
        let names = try FollowStore(db: visit.db).people(ids, in: space)
        return names.reduce(into: [:]) { links, person in
            links[person.id.rawValue] = PageLink(
                person.name, SpacePaths.member(person.id, in: space))
        }
    }
}

extension Site {
    /// What a target is called and where it is; nil for what the viewer may not see.
    func followed(
        _ targets: [FollowTarget], in space: Space, _ visit: Visit
    ) throws -> [FollowTarget: PageLink] {
        var links: [FollowTarget: PageLink] = [:]
        for (kind, some) in Dictionary(grouping: targets, by: \.kind) {
            for (number, link) in try followKinds[kind]?.find(some.map(\.number), space, visit)
                ?? [:]
            {
                FollowTarget(kind: kind, number: number).map { links[$0] = link }
            }
        }
        return links
    }
}
