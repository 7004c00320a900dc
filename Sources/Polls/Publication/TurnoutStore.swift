import Community
import Content
import Storage

/// Who votes and who has, not what.
struct TurnoutStore {
    let db: Database

    /// Those who vote and have not, from one on.
    func waiting(for poll: Poll, after: Person.ID?, limit: Int) throws -> [Person.ID] {
        try db.values(
            """
            SELECT m.person_id \(ElectorStore.all(of: poll))
                AND m.person_id > \(after ?? Person.ID(rawValue: 0))
                AND NOT EXISTS (SELECT 1 FROM poll_register AS r
                    WHERE r.poll_id = \(poll.id) AND r.person_id = m.person_id)
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }

    /// Who has voted, by name.
    func voters(of poll: Item.ID, after: MemberPlace?, limit: Int) throws -> [Voter] {
        let later: SQL =
            after.map {
                "AND (\(.folded("p.name")), p.id) > (\($0.entry), \($0.person))"
            } ?? ""
        return try db.all(
            """
            SELECT p.id AS person_id, COALESCE(p.merged_into, p.id) AS standing_id,
                p.name, \(.folded("p.name")) AS entry,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
            FROM poll_register AS r JOIN person AS p ON p.id = r.person_id
            WHERE r.poll_id = \(poll) \(later) ORDER BY \(.folded("p.name")), p.id LIMIT \(limit)
            """)
    }

    struct Voter: FromRow, Sendable {
        let place: MemberPlace
        /// Of an account that went into another one: that one.
        let person: Person.ID
        let name: String
        let hasPhoto: Bool

        var isMerged: Bool { person != place.person }

        init(row: Row) throws {
            place = try MemberPlace(row: row)
            person = try row["standing_id"]
            name = try row["name"]
            hasPhoto = try row["has_photo"]
        }
    }
}
