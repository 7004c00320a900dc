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

    /// An answer of whoever does not see the event any more takes no seat.
    static let counts: SQL = """
        (a.person_id IS NULL OR \(EventSightStore.sees("a.event_id", "a.person_id")))
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
}
