import Community
import Content
import Foundation
import Storage

/// Who is expected at a date, and who came.
struct AttendanceStore {
    let db: Database
    let gathering: Gathering
    /// Lines of one sheet.
    static let most = 2_000

    /// Those who answered yes or maybe, and those who came without, by name.
    func lines() throws -> [AttendanceLine] {
        try db.all(
            """
            SELECT s.person_id, s.invitation_id, s.line_id, s.name, s.email, s.answer, s.seat,
                s.guests
            FROM (SELECT a.person_id, a.invitation_id, t.id AS line_id,
                    COALESCE(p.name, g.name) AS name, g.email, a.answer, a.seat, a.guests
                FROM event_answer AS a LEFT JOIN person AS p ON p.id = a.person_id
                LEFT JOIN event_invitation AS g ON g.id = a.invitation_id
                LEFT JOIN event_attendance AS t ON t.event_id = a.event_id
                    AND t.recurrence_id = a.recurrence_id
                    AND (t.person_id = a.person_id OR t.invitation_id = a.invitation_id)
                WHERE \(AnswerStore.isTo(gathering, "a"))
                    AND ((a.answer IN ('yes', 'maybe') AND \(SeatStore.counts))
                        OR t.id IS NOT NULL)
                UNION ALL
                SELECT t.person_id, t.invitation_id, t.id AS line_id,
                    COALESCE(p.name, g.name, t.name) AS name, g.email, NULL AS answer,
                    NULL AS seat, t.guests
                FROM event_attendance AS t LEFT JOIN person AS p ON p.id = t.person_id
                LEFT JOIN event_invitation AS g ON g.id = t.invitation_id
                WHERE \(AnswerStore.isTo(gathering, "t")) AND NOT EXISTS (
                    SELECT 1 FROM event_answer AS a
                    WHERE a.event_id = t.event_id AND a.recurrence_id = t.recurrence_id
                        AND (a.person_id = t.person_id OR a.invitation_id = t.invitation_id))) AS s
            ORDER BY \(.folded("s.name")), s.line_id LIMIT \(Self.most)
            """)
    }

    func present() throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM event_attendance AS t
            WHERE \(AnswerStore.isTo(gathering, "t"))
            """)
    }

    /// Notes that somebody of the sheet came.
    func add(_ line: AttendanceLine, by person: Person.ID, at now: Date) throws {
        switch line.who {
        case .person(let id): try add(id, nil, line.name, line.guests, by: person, at: now)
        case .guest(let id): try add(nil, id, line.name, line.guests, by: person, at: now)
        case .named: break
        }
    }

    /// Notes that another member came, or somebody who is known by name alone: once, however often
    /// the form is sent.
    func add(_ member: Person.ID?, named name: String, by person: Person.ID, at now: Date) throws {
        if member == nil, try isNoted(name) { return }
        try add(member, nil, name, 0, by: person, at: now)
    }

    private func add(
        _ member: Person.ID?, _ guest: EventGuest.ID?, _ name: String, _ guests: Int,
        by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO event_attendance (event_id, recurrence_id, person_id, invitation_id, name,
                guests, noted_by, noted_at)
            VALUES (\(gathering.event), \(gathering.occurrence.recurrence), \(member), \(guest),
                \(member == nil ? name : ""), \(guests), \(person), \(now))
            ON CONFLICT DO NOTHING
            """)
    }

    private func isNoted(_ name: String) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM event_attendance AS t
            WHERE \(AnswerStore.isTo(gathering, "t")) AND t.person_id IS NULL
                AND t.invitation_id IS NULL AND t.name = \(name) LIMIT 1
            """)
        return found != nil
    }

    func remove(_ who: AttendanceLine.Who) throws {
        let one: SQL =
            switch who {
            case .person(let id): "person_id = \(id)"
            case .guest(let id): "invitation_id = \(id)"
            case .named(let id): "id = \(id)"
            }
        try db.run(
            """
            DELETE FROM event_attendance WHERE event_id = \(gathering.event)
                AND recurrence_id = \(gathering.occurrence.recurrence) AND \(one)
            """)
    }

    /// A member of the space by their whole name; nil for none, or for several.
    func member(named name: String) throws -> Person.ID? {
        let found: [Person.ID] = try db.values(
            """
            SELECT p.id FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.space_id = \(gathering.item.space) AND p.disabled_at IS NULL
                AND \(.folded("p.name")) = \(.folded("CAST(\(name) AS TEXT)"))
            LIMIT 2
            """)
        return found.count == 1 ? found[0] : nil
    }
}
