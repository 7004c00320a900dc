package import Foundation
package import Storage

/// Who was taken out of a space or left it, so that it can be undone: their role and their groups,
/// since when they belonged and how far they had read.
package struct FormerMemberStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// - Parameter alone: whether they leave by themselves, and may so come back.
    package func keep(
        _ person: Person.ID, role: Role, from space: Space.ID, alone: Bool, at now: Date
    ) throws {
        let groups = try groups(of: person, in: space, where: "1 = 1")
        let managed = try self.groups(of: person, in: space, where: "gp.manages = 1")
        try db.run(
            """
            INSERT INTO former_member (space_id, person_id, role, groups, managed, left_alone,
                removed_at)
            VALUES (\(space), \(person), \(role), \(groups), \(managed), \(alone), \(now))
            ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role,
                groups = excluded.groups, managed = excluded.managed,
                left_alone = excluded.left_alone, removed_at = excluded.removed_at
            """
        )
        try db.run(
            """
            UPDATE former_member SET (\(Self.times)) = (SELECT \(Self.times) FROM membership AS m
                WHERE m.space_id = \(space) AND m.person_id = \(person))
            WHERE space_id = \(space) AND person_id = \(person)
            """)
    }

    private static let times: SQL = "joined_at, previous_visit_at, last_visit_at, caught_up_at"

    private func groups(
        of person: Person.ID, in space: Space.ID, where condition: SQL
    ) throws -> String {
        let groups: [Int64] = try db.values(
            """
            SELECT gp.group_id FROM member_group_person AS gp
            JOIN member_group AS g ON g.id = gp.group_id
            WHERE gp.person_id = \(person) AND g.space_id = \(space) AND \(condition)
            ORDER BY gp.group_id
            """
        )
        return groups.map(String.init).joined(separator: " ")
    }

    /// The role they had; nil if they were not removed within a day.
    /// - Parameter alone: whether they left by themselves: so they come back, and by nobody else.
    package func role(
        of person: Person.ID, from space: Space.ID, alone: Bool, now: Date
    ) throws -> Role? {
        try db.value(
            """
            SELECT f.role FROM former_member AS f
            WHERE f.space_id = \(space) AND f.person_id = \(person) AND f.left_alone = \(alone)
                AND f.removed_at > \(now.addingTimeInterval(-86_400))
            """
        )
    }

    /// The spaces that somebody left by themselves within a day and is not in again.
    package func left(by person: Person.ID, now: Date) throws -> [Space] {
        try db.all(
            """
            SELECT \(SpaceStore.columns) FROM former_member AS f
            JOIN space AS s ON s.id = f.space_id
            WHERE f.person_id = \(person) AND f.left_alone = 1
                AND f.removed_at > \(now.addingTimeInterval(-86_400))
                AND NOT EXISTS (SELECT 1 FROM membership AS m
                    WHERE m.space_id = f.space_id AND m.person_id = f.person_id)
            ORDER BY f.removed_at DESC, s.id
            """
        )
    }

    /// Puts them back as they were: with their role, into the groups that still exist, over those
    /// that they managed.
    package func restore(
        _ person: Person.ID, as role: Role, in space: Space.ID, at now: Date
    ) throws {
        // Nothing is known of those who left before it was kept.
        let presence: Presence? = try db.first(
            """
            SELECT \(Self.times) FROM former_member AS f
            WHERE f.space_id = \(space) AND f.person_id = \(person) AND f.joined_at IS NOT NULL
            """)
        try MembershipStore(db: db)
            .restore(role, of: person, in: space, presence ?? Presence(from: now))
        try restoreGroups(of: person, in: space)
    }

    private func restoreGroups(of person: Person.ID, in space: Space.ID) throws {
        let groups = try list("f.groups", of: person, in: space)
        let managed = try list("f.managed", of: person, in: space)
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id, manages)
            SELECT g.id, CAST(\(person) AS BIGINT),
                CASE WHEN g.id IN \(list: managed) THEN 1 ELSE 0 END
            FROM member_group AS g
            WHERE g.space_id = \(space) AND g.ended_at IS NULL AND g.id IN \(list: groups)
            ON CONFLICT (group_id, person_id) DO NOTHING
            """
        )
        try db.run(
            "DELETE FROM former_member WHERE space_id = \(space) AND person_id = \(person)")
    }

    private func list(
        _ column: SQL, of person: Person.ID, in space: Space.ID
    ) throws -> [MemberGroup.ID] {
        MemberGroup.ID.all(
            in: try db.value(
                """
                SELECT \(column) FROM former_member AS f
                WHERE f.space_id = \(space) AND f.person_id = \(person)
                """
            ))
    }

    /// Forgets the removals before a date, and whom those people showed their profile to.
    package func forget(before: Date) throws {
        try db.run(
            """
            DELETE FROM profile_visibility WHERE (person_id, space_id) IN (
                SELECT f.person_id, f.space_id FROM former_member AS f
                WHERE f.removed_at < \(before) AND NOT EXISTS (SELECT 1 FROM membership AS m
                    WHERE m.space_id = f.space_id AND m.person_id = f.person_id))
            """
        )
        try db.run("DELETE FROM former_member WHERE removed_at < \(before)")
    }
}
