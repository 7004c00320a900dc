import Community
import Storage

/// Finds people by the sorted index of a space's members.
extension MentionStore {
    /// How many people of the very same names one text may be compared with.
    private static let most = 500
    /// How many are looked at who may have been meant instead.
    private static let near = 20

    /// The members of a space who bear one of some whole names, and some of those whose name begins
    /// with a text; all within a scope, and folded.
    func candidates(
        _ names: [String], near beginnings: [String], in space: Space.ID, _ scope: MentionScope
    ) throws -> [NamedPerson] {
        guard !beginnings.isEmpty else { return [] }
        let whole = members(
            of: space, "e.entry IN \(list: names)", scope, limit: Self.most)
        let parts = beginnings.map {
            members(of: space, Self.begins("e", $0), scope, limit: Self.near)
        }
        return try db.all(
            """
            SELECT p.id AS person_id, p.name FROM person AS p
            WHERE p.id IN (\(([whole] + parts).joined(separator: " UNION ")))
            ORDER BY p.id
            """
        )
    }

    private func members(
        of space: Space.ID, _ condition: SQL, _ scope: MentionScope, limit: Int
    ) -> SQL {
        """
        SELECT part.person_id FROM (SELECT m.person_id FROM member_entry AS e
            JOIN membership AS m ON m.space_id = e.space_id AND m.person_id = e.person_id
            JOIN person AS o ON o.id = m.person_id AND o.disabled_at IS NULL
            WHERE e.space_id = \(space) AND e.shelf = 'member' AND \(condition)
                AND \(scope.sees)
            ORDER BY e.entry, e.person_id LIMIT \(limit)) AS part
        """
    }

    /// The members whose name, or a word of it, begins with a text; by their beginning first.
    func completions(_ text: String, in space: Space.ID, limit: Int) throws -> [Completion] {
        let beginning = Folding.fold(text)
        let isWhole: SQL = """
            EXISTS (SELECT 1 FROM member_entry AS d
                WHERE d.person_id = e.person_id AND d.space_id = e.space_id
                    AND d.shelf = 'member' AND \(Self.begins("d", beginning)))
            """
        let shelves: [(String, SQL)] = [("member", "1 = 1"), ("name", "NOT \(isWhole)")]
        let parts = shelves.map { shelf, rest -> SQL in
            """
            SELECT part.shelf, part.entry, part.person_id FROM (
                SELECT e.shelf, e.entry, e.person_id FROM member_entry AS e
                JOIN person AS o ON o.id = e.person_id AND o.disabled_at IS NULL
                WHERE e.space_id = \(space) AND e.shelf = \(shelf)
                    AND \(Self.begins("e", beginning)) AND \(rest)
                ORDER BY e.entry, e.person_id LIMIT \(limit)) AS part
            """
        }
        return try db.all(
            """
            SELECT p.id AS person_id, p.name,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM (\(parts.joined(separator: " UNION ALL "))) AS c
            JOIN person AS p ON p.id = c.person_id
            GROUP BY p.id, p.name, p.photo
            ORDER BY MIN(CASE c.shelf WHEN 'member' THEN 0 ELSE 1 END), MIN(c.entry), p.id
            LIMIT \(limit)
            """
        )
    }

    struct Completion: FromRow {
        let person: NamedPerson
        let hasPhoto: Bool

        init(row: Row) throws {
            person = try NamedPerson(row: row)
            hasPhoto = try row["has_photo"]
        }
    }

    private static func begins(_ alias: SQL, _ beginning: String) -> SQL {
        let end = beginning + "\u{10FFFF}"
        return "\(alias).entry >= \(beginning) AND \(alias).entry < \(end)"
    }
}
