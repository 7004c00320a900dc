package import Foundation
package import Storage

/// Who belongs to which space, with which role, and when they were last there.
package struct MembershipStore {
    let db: Database

    /// Half an hour without a page ends a visit.
    static let pause: TimeInterval = 1800

    package init(db: Database) { self.db = db }

    /// Makes somebody a member, or changes the role that they have.
    /// - Throws: `Problem.conflict` where the space has as many members as it may.
    package func set(_ role: Role, of person: Person.ID, in space: Space.ID, at now: Date) throws {
        try requireRoom(for: person, in: space, orSay: "space.full")
        try write(role, of: person, in: space, Presence(from: now))
    }

    /// Makes somebody a member again, as they were.
    func restore(
        _ role: Role, of person: Person.ID, in space: Space.ID, _ presence: Presence
    ) throws {
        try requireRoom(for: person, in: space, orSay: "space.fullAgain")
        try write(role, of: person, in: space, presence)
    }

    private func write(
        _ role: Role, of person: Person.ID, in space: Space.ID, _ presence: Presence
    ) throws {
        try db.run(
            """
            INSERT INTO membership (space_id, person_id, role, joined_at, previous_visit_at,
                last_visit_at, caught_up_at)
            VALUES (\(space), \(person), \(role), \(presence.joinedAt),
                \(presence.previousVisitAt), \(presence.lastVisitAt), \(presence.caughtUpAt))
            ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role
            """
        )
        try MemberEntryStore(db: db).write(person, in: space)
        db.endStreams(of: [person])
    }

    /// Nobody else comes in meanwhile: two who come at once do not both take the last place.
    private func requireRoom(
        for person: Person.ID, in space: Space.ID, orSay sentence: String
    ) throws {
        let isLimited: SQL = "s.id = \(space) AND s.member_limit IS NOT NULL"
        try db.hold("SELECT s.id FROM space AS s WHERE \(isLimited)")
        let full: Space.ID? = try db.value(
            """
            SELECT s.id FROM space AS s
            WHERE \(isLimited) AND s.member_limit <= (
                    SELECT COUNT(*) FROM membership AS m WHERE m.space_id = s.id)
                AND NOT EXISTS (SELECT 1 FROM membership AS own
                    WHERE own.space_id = s.id AND own.person_id = \(person))
            """)
        guard full == nil else { throw Problem.conflict(because: sentence) }
    }

    package func role(of person: Person.ID, in space: Space.ID) throws -> Role? {
        try db.value(
            """
            SELECT m.role FROM membership AS m
            WHERE m.space_id = \(space) AND m.person_id = \(person)
            """
        )
    }

    /// Those of whoever has some addresses, by `Email.key`, or had them with an account that
    /// has become theirs.
    package func roles(at emails: [String], in space: Space.ID) throws -> [String: Role] {
        var found: [String: Role] = [:]
        try db.each(
            """
            SELECT a.email_key, m.role FROM person AS a
            JOIN membership AS m ON m.person_id = COALESCE(a.merged_into, a.id)
            WHERE m.space_id = \(space) AND a.email_key IN \(list: emails.map(Email.key))
            """
        ) { found[try $0["email_key"]] = try $0["role"] }
        return found
    }

    /// A space is never left without somebody to administer it.
    package func requireAnotherAdministrator(than person: Person.ID, in space: Space.ID) throws {
        let others: Int? = try db.value(
            """
            SELECT COUNT(*) AS n FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND m.role = 'administrator'
                AND m.person_id <> \(person)
            """
        )
        guard let others, others > 0 else {
            throw Problem.lastAdministrator(of: space.rawValue)
        }
    }

    /// Those who administer a space, and have an open account.
    package func administrators(of space: Space.ID) throws -> [Person] {
        try db.all(
            """
            SELECT \(PersonStore.columns) FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND m.role = 'administrator' ORDER BY m.person_id
            """)
    }

    /// Those who moderate or administer a space.
    package func moderators(of space: Space.ID) throws -> [Person.ID] {
        try db.values(
            """
            SELECT m.person_id FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND m.role IN ('moderator', 'administrator')
            ORDER BY m.person_id
            """)
    }

    /// The spaces that somebody administers.
    package func administered(by person: Person.ID) throws -> [Space.ID] {
        try db.values(
            """
            SELECT m.space_id FROM membership AS m
            WHERE m.person_id = \(person) AND m.role = 'administrator'
            """
        )
    }

    package func remove(_ person: Person.ID, from space: Space.ID) throws {
        try db.run(
            """
            DELETE FROM membership WHERE space_id = \(space) AND person_id = \(person)
            """
        )
        try db.run(
            """
            DELETE FROM member_group_person WHERE person_id = \(person) AND group_id IN
                (SELECT g.id FROM member_group AS g WHERE g.space_id = \(space))
            """
        )
        db.endStreams(of: [person])
    }

    /// A visit goes on while its pages follow within half an hour; then a new one begins.
    func noteVisit(of person: Person.ID, to space: Space.ID, at now: Date) throws {
        let pause = now.addingTimeInterval(-Self.pause)
        try db.run(
            """
            UPDATE membership SET
                previous_visit_at = CASE WHEN last_visit_at < \(pause)
                    THEN last_visit_at ELSE previous_visit_at END,
                last_visit_at = \(now)
            WHERE space_id = \(space) AND person_id = \(person) AND last_visit_at < \(now)
            """
        )
    }
}
