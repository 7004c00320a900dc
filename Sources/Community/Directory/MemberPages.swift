/// One page of a list of members, and the way to the next.
package struct MemberPages: Sendable {
    package let members: [Member]
    /// How many all pages hold together.
    package let count: Headcount
    private let query: MemberQuery
    private let next: MemberPlace?

    init(_ page: KeysetPage<ListedMember>, _ query: MemberQuery, count: Headcount) {
        self.count = count
        members = page.rows.map(\.member)
        next = page.next?.place
        self.query = query
    }

    /// - Parameter path: that of the list.
    package func links(at path: String) -> KeysetPages {
        var (start, further) = (query, query)
        start.place = nil
        further.place = next
        return KeysetPages(
            first: query.place == nil ? nil : start.address(path),
            next: next == nil ? nil : further.address(path))
    }
}
