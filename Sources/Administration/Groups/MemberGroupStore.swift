import Community
import Content
import Foundation
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

    func all(in space: Space) throws -> [Counted] {
        try db.all(
            """
            SELECT g.id AS group_id, g.name, g.people AS members
            FROM member_group AS g WHERE g.space_id = \(space.id) AND g.ended_at IS NULL
            ORDER BY \(.folded("g.name")), g.id
            """
        )
    }

    func find(_ id: MemberGroup.ID, in space: Space) throws -> ListedGroup {
        let found: ListedGroup? = try db.first(
            """
            SELECT g.id AS group_id, g.name, g.is_listed FROM member_group AS g
            WHERE g.id = \(id) AND g.space_id = \(space.id) AND g.ended_at IS NULL
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Those of some people who are in a group.
    func members(of id: MemberGroup.ID, among people: [Person.ID]) throws -> Set<Person.ID> {
        Set(
            try db.values(
                """
                SELECT gp.person_id FROM member_group_person AS gp
                WHERE gp.group_id = \(id) AND gp.person_id IN \(list: people)
                """
            ) as [Person.ID])
    }

    /// - Returns: nil if the space has a group of that name, or of one that looks like it.
    func create(_ name: String, in space: Space) throws -> MemberGroup.ID? {
        guard try !isTaken(name, in: space) else { return nil }
        return try db.value(
            """
            INSERT INTO member_group (space_id, name) VALUES (\(space.id), \(name))
            ON CONFLICT (space_id, name) DO NOTHING RETURNING id
            """
        )
    }

    func isTaken(_ name: String, but id: MemberGroup.ID? = nil, in space: Space) throws -> Bool {
        let look = name.nameLook
        return try all(in: space).contains {
            $0.group.id != id && $0.group.name.nameLook == look
        }
    }

    /// Takes some people out of the group and puts others in; who is not of the space stays out.
    /// - Returns: who looks after it since.
    func update(
        _ id: MemberGroup.ID, _ form: GroupForm, of shown: GroupMembers
    ) throws -> [Person.ID] {
        try db.run(
            """
            UPDATE member_group SET name = \(form.name), is_listed = \(form.isListed)
            WHERE id = \(id)
            """)
        let removing = shown.inside.filter { !form.members.contains($0) }
        let former: [Person.ID] = try db.values(
            """
            DELETE FROM member_group_person
            WHERE group_id = \(id) AND person_id IN \(list: removing) RETURNING person_id
            """
        )
        db.endStreams(of: former)
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT g.id, m.person_id FROM member_group AS g
            JOIN membership AS m ON m.space_id = g.space_id
            WHERE g.id = \(id) AND m.person_id IN \(list: form.members)
            ON CONFLICT (group_id, person_id) DO NOTHING
            """
        )
        return try setManagers(of: id, to: form.managers, among: shown.shown.map(\.person))
    }

    private func setManagers(
        of id: MemberGroup.ID, to managers: [Person.ID], among people: [Person.ID]
    ) throws -> [Person.ID] {
        try db.run(
            """
            UPDATE member_group_person SET manages = 0
            WHERE group_id = \(id) AND person_id IN \(list: people) AND manages = 1
                AND person_id NOT IN \(list: managers)
            """)
        return try db.values(
            """
            UPDATE member_group_person SET manages = 1
            WHERE group_id = \(id) AND person_id IN \(list: people) AND manages = 0
                AND person_id IN (SELECT m.person_id FROM membership AS m
                    JOIN member_group AS g ON g.space_id = m.space_id
                    WHERE g.id = \(id) AND m.role <> 'partner'
                        AND m.person_id IN \(list: managers))
            RETURNING person_id
            """)
    }

    /// Ends a group: nothing is for it any more, and nobody finds it. Its members are taken out of
    /// it piece by piece.
    func end(_ id: MemberGroup.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE member_group SET ended_at = \(now), name = 'group ' || id WHERE id = \(id)
            """
        )
        try db.run("DELETE FROM item_group WHERE group_id = \(id)")
        if try empty(id) { return }
        try JobQueue(db).enqueue(MemberGroupEnding.jobName, payload: id.description, at: now)
    }

    /// Takes some of the members out of a group that has ended; with the last of them it goes.
    /// - Returns: whether it is gone.
    func empty(_ id: MemberGroup.ID) throws -> Bool {
        let former: [Person.ID] = try db.values(
            """
            DELETE FROM member_group_person WHERE group_id = \(id) AND person_id IN (
                SELECT gp.person_id FROM member_group_person AS gp
                WHERE gp.group_id = \(id) ORDER BY gp.person_id LIMIT \(Self.piece))
            RETURNING person_id
            """
        )
        db.endStreams(of: former)
        guard former.count < Self.piece else { return false }
        try db.run("DELETE FROM member_group WHERE id = \(id) AND ended_at IS NOT NULL")
        return true
    }

    /// People who are taken out of a group in one transaction.
    private static let piece = 500
}
