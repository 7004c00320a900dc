import Community
import Content
import Foundation
import Storage

/// Seats and the line for them, under `GatheringStore.hold`.
struct SeatStore {
    let db: Database
    let gathering: Gathering

    /// Those that are held, and those that are offered and so kept free.
    func taken() throws -> Int {
        try db.one(
            """
            SELECT COALESCE(SUM(CASE WHEN a.seat = 'offered' THEN a.offered_seats
                ELSE 1 + a.guests END), 0) AS taken
            FROM event_answer AS a
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.seat IN ('held', 'offered')
                AND \(Self.counts)
            """)
    }

    /// An answer of whoever has left the space takes no seat.
    static let counts: SQL = """
        (a.person_id IS NULL OR EXISTS (
            SELECT 1 FROM membership AS m JOIN person AS p ON p.id = m.person_id
            JOIN event AS e ON e.space_id = m.space_id
            WHERE e.item_id = a.event_id AND m.person_id = a.person_id
                AND p.disabled_at IS NULL))
        """

    /// Nil for any number; never less than none.
    func free() throws -> Int? {
        guard let seats = gathering.rules.seats else { return nil }
        return max(0, seats - (try taken()))
    }

    /// Who waits, the first one first.
    func line(limit: Int) throws -> [EventAnswer] {
        try db.all(
            """
            SELECT \(EventAnswer.columns) FROM event_answer AS a
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.seat = 'waiting' AND \(Self.counts)
            ORDER BY a.line LIMIT \(limit)
            """)
    }

    func endOfLine() throws -> Int {
        let last: Int? = try db.value(
            """
            SELECT MAX(a.line) AS last FROM event_answer AS a
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.line IS NOT NULL
            """)
        return (last ?? 0) + 1
    }

    /// How many come before somebody in the line.
    func before(_ line: Int) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM event_answer AS a
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.line IS NOT NULL
                AND a.line < \(line) AND \(Self.counts)
            """)
    }

    func offer(_ id: EventAnswer.ID, _ seats: Int, until end: Date) throws {
        try db.run(
            """
            UPDATE event_answer SET seat = 'offered', offered_seats = \(seats),
                offered_until = \(end) WHERE id = \(id) AND seat = 'waiting'
            """)
    }

    /// - Parameter guests: how many come along, of those there are seats for.
    func give(_ id: EventAnswer.ID, guests: Int) throws {
        try db.run(
            """
            UPDATE event_answer SET seat = 'held', guests = \(guests), line = NULL,
                offered_seats = NULL, offered_until = NULL, passed_seats = 0 WHERE id = \(id)
            """)
    }

    /// Keeps its place in the line, and is asked again when there are more.
    func pass(_ id: EventAnswer.ID) throws {
        try db.run(
            """
            UPDATE event_answer SET seat = 'waiting', passed_seats = offered_seats,
                offered_seats = NULL, offered_until = NULL
            WHERE id = \(id) AND seat = 'offered'
            """)
    }

    /// Whoever did not say is out of the line.
    func lapse(_ id: EventAnswer.ID) throws {
        try db.run(
            """
            UPDATE event_answer SET seat = 'lapsed', line = NULL, passed_seats = 0,
                offered_seats = NULL, offered_until = NULL
            WHERE id = \(id) AND seat = 'offered'
            """)
    }

    /// The dates still to come in whose line somebody waits.
    static func waiting(after now: Date, limit: Int, _ db: Database) throws -> [Occurrence.ID] {
        try db.values(
            """
            SELECT o.id FROM occurrence AS o
            WHERE o.starts_at > \(now) AND o.cancelled = 0 AND EXISTS (
                SELECT 1 FROM event_answer AS a WHERE a.event_id = o.event_id
                    AND a.recurrence_id = o.recurrence_id AND a.line IS NOT NULL
                    AND a.seat = 'waiting')
            ORDER BY o.starts_at, o.id LIMIT \(limit)
            """)
    }
}
