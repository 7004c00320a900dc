package import Community
package import Storage

/// A kind of thing that people can follow: items and people, and what a feature declares beside
/// them, such as its themes. The kernel asks it for names and addresses, never for its tables.
package struct FollowKind: Declaration {
    package typealias Finding =
        @Sendable (_ ids: [Int64], [Space], Visit) throws -> FollowLinks

    package static let noun = "kind of thing to follow"

    /// A feature's own begin with its name: `forum.theme`.
    package let name: String
    /// How specific a setting for it is, in tens: of two that hold, the higher wins.
    let weight: Int64
    /// What can be chosen for it, the most first.
    let levels: [FollowLevel]
    /// The things of these numbers that the viewer sees in the spaces, in one statement.
    let find: Finding
    /// A query of the numbers of those that an `item` of an alias touches: the theme it stands in,
    /// its tags. Nil where that is known without one.
    let touched: (@Sendable (_ item: SQL) -> SQL)?

    /// One item: a topic, a news item.
    static let itemWeight: Int64 = 40
    /// What many items stand in, such as a theme.
    package static let containerWeight: Int64 = 30
    /// What items have in common, such as a tag or an author.
    package static let traitWeight: Int64 = 20
    /// All of a space.
    static let spaceWeight: Int64 = 10

    package init(
        _ name: String, weight: Int64, levels: [FollowLevel] = FollowLevel.allCases.reversed(),
        touched: (@Sendable (_ item: SQL) -> SQL)? = nil, find: @escaping Finding
    ) {
        self.name = name
        self.weight = weight
        self.levels = levels
        self.find = find
        self.touched = touched
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
    ) { ids, spaces, visit in
        var links = FollowLinks(spaces)
        for item in try FollowStore(db: visit.db).items(ids, for: visit.viewer, in: spaces) {
            links.add(item.id, of: item.space) {
                PageLink(item.title, visit.site.address(of: item.id, kind: item.kind, in: $0))
            }
        }
        return links
    }

    /// What one hears of a space where nothing else was chosen; without a choice, what concerns
    /// one.
    static let spaces = FollowKind(
        FollowTarget.space, weight: spaceWeight, levels: [.messages, .digest, .off]
    ) { ids, spaces, _ in
        var links = FollowLinks(spaces)
        for space in spaces where ids.contains(space.id.rawValue) {
            links.add(space.id, of: space.id) { PageLink($0.name, AccountPaths.following()) }
        }
        return links
    }

    static let people = FollowKind(FollowTarget.person, weight: traitWeight) {
        ids, spaces, visit in
        var links = FollowLinks(spaces)
        let known = spaces.filter { visit.viewer.knowsPeople(of: $0) }
        try FollowStore(db: visit.db).people(ids, in: known) { person, space in
            links.add(person.id, of: space) {
                PageLink(person.name, SpacePaths.member(person.id, in: $0))
            }
        }
        return links
    }
}
