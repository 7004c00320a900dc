import Community
import Content
import Foundation
import Storage

extension SeatStore {
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

    /// As if it had not been offered.
    func takeBack(_ id: EventAnswer.ID) throws {
        try db.run(
            """
            UPDATE event_answer SET seat = 'waiting', offered_seats = NULL, offered_until = NULL
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

    /// Offers that nobody took in time.
    func overdue(at now: Date) throws -> [EventAnswer] {
        try db.all(
            """
            SELECT \(EventAnswer.columns) FROM event_answer AS a
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.line IS NOT NULL
                AND a.offered_until <= \(now)
            ORDER BY a.line
            """)
    }

    /// The dates still to come in whose line somebody waits, or has let an offer pass.
    static func waiting(after now: Date, limit: Int, _ db: Database) throws -> [Occurrence.ID] {
        try db.values(
            """
            SELECT o.id FROM occurrence AS o
            WHERE o.starts_at > \(now) AND o.cancelled = 0 AND EXISTS (
                SELECT 1 FROM event_answer AS a WHERE a.event_id = o.event_id
                    AND a.recurrence_id = o.recurrence_id AND a.line IS NOT NULL
                    AND (a.seat = 'waiting' OR a.offered_until <= \(now)))
            ORDER BY o.starts_at, o.id LIMIT \(limit)
            """)
    }
}
