package import Community

/// A kind of thing that people can follow: items and people, and what a feature declares beside
/// them, such as its themes. The kernel asks it for names and addresses, never for its tables.
package struct FollowKind: Declaration {
    package static let noun = "kind of thing to follow"

    /// A feature's own begin with its name: `forum.theme`.
    package let name: String
    /// How specific a setting for it is, in tens: of two that hold, the higher wins.
    let weight: Int64
    /// What can be chosen for it, the most first.
    let levels: [FollowLevel]
    /// The things of these numbers that the viewer sees in the space.
    let find: @Sendable (_ ids: [Int64], Space, Visit) throws -> [Int64: PageLink]

    /// One item: a topic, a news item.
    static let itemWeight: Int64 = 30
    /// What many items stand in, such as a theme.
    package static let containerWeight: Int64 = 20
    /// What items have in common, such as a tag or an author.
    package static let traitWeight: Int64 = 10

    package init(
        _ name: String, weight: Int64, levels: [FollowLevel] = FollowLevel.allCases.reversed(),
        find: @escaping @Sendable (_ ids: [Int64], Space, Visit) throws -> [Int64: PageLink]
    ) {
        self.name = name
        self.weight = weight
        self.levels = levels
        self.find = find
    }

    /// One thing of the kind.
    package func target(_ number: Int64) -> FollowTarget {
        FollowTarget(kind: name, number: number)
    }
}

extension FollowKind {
    /// A topic has no new topics of its own.
    static let items = FollowKind(
        FollowTarget.item, weight: itemWeight, levels: [.messages, .digest, .mentions, .off]
    ) { ids, space, visit in
        let found = try FollowStore(db: visit.db).items(ids, for: visit.viewer, in: space)
        return found.reduce(into: [:]) { links, item in
            let address = visit.site.address(of: item.id, kind: item.kind, in: space)
            links[item.id.rawValue] = PageLink(item.title, address)
        }
    }

    static let people = FollowKind(FollowTarget.person, weight: traitWeight) { ids, space, visit in
        guard visit.viewer.knowsPeople(of: space) else { return [:] }
        let names = try FollowStore(db: visit.db).people(ids, in: space)
        return names.reduce(into: [:]) { links, person in
            links[person.id.rawValue] = PageLink(
                person.name, SpacePaths.member(person.id, in: space))
        }
    }
}
