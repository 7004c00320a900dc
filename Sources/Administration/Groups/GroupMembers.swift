import Community
import HTTP
import Markup

/// One page of the members among whom a group is chosen, narrowed by a search: what is saved
/// changes those who are shown alone.
struct GroupMembers {
    let shown: [Member]
    /// Those of them who are in the group.
    let inside: [Person.ID]
    let query: MemberQuery
    /// The address of this page.
    let address: String
    let pages: KeysetPages
    let version: FormVersion
    /// All of the space, or those who are in the group alone.
    let picks: [PageLink]

    /// Whether all members are shown.
    var isAll: Bool { pages.isOnlyOne && !query.filter.isNarrow }

    init(_ group: MemberGroup, _ visit: Visit) throws {
        let space = try visit.space
        let path = SpacePaths.group(group.id, in: space)
        query = MemberQuery(visit.request.head.query, withDisabled: true, of: group.id)
        let page = try MemberStore(db: visit.db, viewer: visit.viewer, space: space).page(query)
        shown = page.members
        pages = page.links(at: path)
        address = query.address(path)
        picks = Self.picks(group, query, path, visit)
        let members = try MemberGroupStore(db: visit.db)
            .members(of: group.id, among: shown.map(\.person))
        inside = shown.map(\.person).filter(members.contains)
        let numbers = inside.map(\.rawValue).sorted().map(String.init)
        version = FormVersion(of: [group.name] + numbers)
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
