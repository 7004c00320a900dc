package import Foundation
package import Storage

/// Who was taken out of a space, so that it can be undone: their role and their groups.
package struct FormerMemberStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func keep(_ person: Person.ID, role: Role, from space: Space.ID, at now: Date) throws {
        let groups: [Int64] = try db.values(
            """
            SELECT gp.group_id FROM member_group_person AS gp
            JOIN member_group AS g ON g.id = gp.group_id
            WHERE gp.person_id = \(person) AND g.space_id = \(space)
            """
        )
        let list = groups.map(String.init).joined(separator: " ")
        try db.run(
            """
            INSERT INTO former_member (space_id, person_id, role, groups, removed_at)
            VALUES (\(space), \(person), \(role), \(list), \(now))
            ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role,
                groups = excluded.groups, removed_at = excluded.removed_at
            """
        )
    }

    /// The role they had; nil if nobody was removed within a day.
    package func role(of person: Person.ID, from space: Space.ID, now: Date) throws -> Role? {
        try db.value(
            """
            SELECT f.role FROM former_member AS f
            WHERE f.space_id = \(space) AND f.person_id = \(person)
                AND f.removed_at > \(now.addingTimeInterval(-86_400))
            """
        )
    }

    /// Puts them back into the groups that still exist.
    package func restoreGroups(of person: Person.ID, in space: Space.ID) throws {
        let list: String? = try db.value(
            """
            SELECT f.groups FROM former_member AS f
            WHERE f.space_id = \(space) AND f.person_id = \(person)
            """
        )
        let groups = (list ?? "").split(separator: " ").compactMap { Int64($0) }
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT g.id, \(person) FROM member_group AS g
            WHERE g.space_id = \(space) AND g.id IN \(list: groups)
            ON CONFLICT (group_id, person_id) DO NOTHING
            """
        )
        try db.run(
            "DELETE FROM former_member WHERE space_id = \(space) AND person_id = \(person)")
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
