import Community
import HTTP
import Markup

/// One page of the members among whom a group is chosen, narrowed by a search: what is saved
/// changes those who are shown alone.
struct GroupMembers {
    let shown: [Member]
    /// Those of them who are in the group.
    let inside: [Person.ID]
    /// Those of them who look after it.
    let managers: [Person.ID]
    let query: MemberQuery
    /// The address of this page.
    let address: String
    let pages: KeysetPages
    let version: FormVersion
    /// All of the space, or those who are in the group alone.
    let picks: [PageLink]

    /// Whether all members are shown.
    var isAll: Bool { pages.isOnlyOne && !query.filter.isNarrow }

    init(_ listed: ListedGroup, _ visit: Visit) throws {
        let group = listed.group
        let space = try visit.space
        let path = SpacePaths.group(group.id, in: space)
        query = MemberQuery(
            visit.request.head.query, withDisabled: visit.viewer.moderates(space),
            among: [group.id])
        let page = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).page(query)
        shown = page.members
        pages = page.links(at: path)
        address = query.address(path)
        picks = Self.picks(group, query, path, visit)
        let members = try MemberGroupStore(db: visit.db)
            .members(of: group.id, among: shown.map(\.person))
        inside = shown.map(\.person).filter(members.contains)
        let managing = try GroupStore(db: visit.db).managers(of: group.id, among: inside)
        managers = inside.filter(managing.contains)
        version = FormVersion(
            of: [group.name, listed.isListed.description] + Self.text(inside) + ["|"]
                + Self.text(managers))
    }

    private static func text(_ people: [Person.ID]) -> [String] {
        people.map(\.rawValue).sorted().map(String.init)
    }

    private static func picks(
        _ group: MemberGroup, _ query: MemberQuery, _ path: String, _ visit: Visit
    ) -> [PageLink] {
        [("group.everyone", nil), ("group.inside", group.id)].map { word, narrow in
            PageLink(
                visit.words(word), query.with(group: narrow).address(path),
                isCurrent: query.filter.group == narrow)
        }
    }
}
