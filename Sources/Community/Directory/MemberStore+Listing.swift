import Storage

extension MemberStore {
    /// One page in the order of names; a search, in that of what was found.
    package func page(_ query: MemberQuery) throws -> MemberPages {
        let search = MemberSearchStore(query.filter, for: viewer, in: space)
        let page = try KeysetPage(size: Self.pageSize) { limit -> [ListedMember] in
            try db.all(
                """
                SELECT c.entry, \(columns)
                FROM (\(search.rows(after: query.place, limit: limit))) AS c
                JOIN membership AS m ON m.space_id = \(space.id) AND m.person_id = c.person_id
                JOIN person AS p ON p.id = m.person_id
                ORDER BY c.entry, c.person_id LIMIT \(limit)
                """
            )
        }
        return MemberPages(page, query, count: try count(search, page, query))
    }

    /// Of all members, what the tables keep; of those that are found by one part, counted up to a
    /// limit; by several, "more than this page".
    private func count(
        _ search: MemberSearchStore, _ page: KeysetPage<ListedMember>, _ query: MemberQuery
    ) throws -> Headcount {
        if !query.filter.isNarrow {
            let all = HeadcountStore(db: db)
            return Headcount(
                try query.filter.withDisabled ? all.people(in: space.id) : all.open(in: space.id))
        }
        if query.place == nil, page.next == nil { return Headcount(page.rows.count) }
        if search.isManifold { return Headcount(Self.pageSize, isExact: false) }
        return Headcount(
            counted: try db.one(
                """
                SELECT COUNT(*) AS n FROM (
                    SELECT s.entry FROM (
                        \(search.rows(after: nil, limit: Headcount.most + 1))) AS s
                    LIMIT \(Headcount.most + 1)) AS c
                """
            ))
    }
}
