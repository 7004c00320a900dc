import Community
import Content
import Storage

/// The groups of a space and who is in them.
struct MemberGroupStore {
    let db: Database

    struct Counted: FromRow {
        let group: MemberGroup
        let members: Int

        init(row: Row) throws {
            group = try MemberGroup(row: row)
            members = try row["members"]
        }
    }

    /// A member of the space, and whether they are in a group.
    struct Candidate: FromRow {
        let person: Person.ID
        let name: String
        let isIn: Bool

        init(row: Row) throws {
            person = try row["person_id"]
            name = try row["name"]
            isIn = try row["is_in"]
        }
    }

    func all(in space: Space) throws -> [Counted] {
        try db.all(
            """
            SELECT g.id AS group_id, g.name,
                (SELECT COUNT(*) FROM member_group_person AS gp
                    WHERE gp.group_id = g.id) AS members
            FROM member_group AS g WHERE g.space_id = \(space.id)
            ORDER BY \(.folded("g.name")), g.id
            """
        )
    }

    func find(_ id: MemberGroup.ID, in space: Space) throws -> MemberGroup {
        let found: MemberGroup? = try db.first(
            """
            SELECT g.id AS group_id, g.name FROM member_group AS g
            WHERE g.id = \(id) AND g.space_id = \(space.id)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    func candidates(for group: MemberGroup.ID, in space: Space) throws -> [Candidate] {
        try db.all(
            """
            SELECT p.id AS person_id, p.name, CASE WHEN gp.person_id IS NULL THEN 0 ELSE 1 END
                AS is_in
            FROM membership AS m JOIN person AS p ON p.id = m.person_id
            LEFT JOIN member_group_person AS gp
                ON gp.person_id = p.id AND gp.group_id = \(group)
            WHERE m.space_id = \(space.id) ORDER BY \(.folded("p.name")), p.id
            """
        )
    }

    /// - Returns: nil if the space has a group of that name.
    func create(_ name: String, in space: Space) throws -> MemberGroup.ID? {
        try db.value(
            """
            INSERT INTO member_group (space_id, name) VALUES (\(space.id), \(name))
            ON CONFLICT (space_id, name) DO NOTHING RETURNING id
            """
        )
    }

    func isTaken(_ name: String, but id: MemberGroup.ID, in space: Space) throws -> Bool {
        let other: Int64? = try db.value(
            """
            SELECT g.id FROM member_group AS g
            WHERE g.space_id = \(space.id) AND g.name = \(name) AND g.id <> \(id)
            """
        )
        return other != nil
    }

    /// Writes the whole group; who is not of the space stays out.
    func update(_ id: MemberGroup.ID, name: String, members: [Person.ID]) throws {
        try db.run("UPDATE member_group SET name = \(name) WHERE id = \(id)")
        let former: [Person.ID] = try db.values(
            "DELETE FROM member_group_person WHERE group_id = \(id) RETURNING person_id")
        db.endStreams(of: former.filter { !members.contains($0) })
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT g.id, m.person_id FROM member_group AS g
            JOIN membership AS m ON m.space_id = g.space_id
            WHERE g.id = \(id) AND m.person_id IN \(list: members)
            """
        )
    }

    func delete(_ id: MemberGroup.ID) throws {
        let former: [Person.ID] = try db.values(
            "DELETE FROM member_group_person WHERE group_id = \(id) RETURNING person_id")
        db.endStreams(of: former)
        try db.run("DELETE FROM member_group WHERE id = \(id)")
    }
}
