import Storage

@testable import Community

/// Looks at the columns that name people, whatever their tables are.
struct MergedStoreRows {
    let db: Database

    /// How many rows of a column name somebody.
    func count(_ column: PersonColumn, of person: Person.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM \(column.table) AS t WHERE t.\(column.column) = \(person)
            """)
    }

    /// Has one row that names anybody else name this person, if the table lets it.
    func give(_ column: PersonColumn, to person: Person.ID, butNot other: Person.ID) {
        do {
            try db.run(
                """
                UPDATE \(column.table) SET \(column.column) = \(person)
                WHERE \(column.column) = (SELECT MIN(t.\(column.column)) FROM \(column.table) AS t
                    WHERE t.\(column.column) <> \(person) AND t.\(column.column) <> \(other))
                """)
        } catch {}
    }

    /// What triggers count and a count of the rows says, of which each must be the same.
    static let counters: [(String, SQL)] = [
        (
            "headcount",
            """
            SELECT COUNT(*) FROM headcount AS h WHERE h.people <> (SELECT COUNT(*)
                FROM membership AS m WHERE m.space_id = h.space_id)
                OR h.open_people <> (SELECT COUNT(*) FROM membership AS m
                    JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                    WHERE m.space_id = h.space_id)
            """
        ),
        (
            "groups",
            """
            SELECT COUNT(*) FROM member_group AS g WHERE g.people <> (SELECT COUNT(*)
                FROM member_group_person AS m WHERE m.group_id = g.id)
                OR g.open_people <> (SELECT COUNT(*) FROM member_group_person AS m
                    JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                    WHERE m.group_id = g.id)
            """
        ),
        (
            "days",
            """
            SELECT COUNT(*) FROM joined_day AS d WHERE d.people <> (SELECT COUNT(*)
                FROM membership AS m
                WHERE m.space_id = d.space_id AND m.joined_at / 86400000 = d.day)
            """
        ),
        (
            "confirmed news",
            """
            SELECT COUNT(*) FROM news_confirmed AS c WHERE c.people <> (SELECT COUNT(*)
                FROM news_reading AS r WHERE r.news_id = c.news_id)
            """
        ),
        (
            "polls",
            """
            SELECT COUNT(*) FROM poll_count AS c WHERE c.cast_ballots <>
                (SELECT COUNT(*) FROM poll_vote AS v WHERE v.poll_id = c.poll_id)
                + (SELECT COALESCE(SUM(u.size), 0) FROM poll_urn AS u WHERE u.poll_id = c.poll_id)
            """
        ),
    ]

    func differing(_ query: SQL) throws -> Int { try db.one("SELECT (\(query)) AS n") }
}
