import Community
import Content
import Foundation
import Storage

/// The table of answers.
struct AnswerStore {
    let db: Database

    func find(_ id: EventAnswer.ID) throws -> EventAnswer? {
        try db.first("SELECT \(EventAnswer.columns) FROM event_answer AS a WHERE a.id = \(id)")
    }

    func find(of answerer: Answerer, to gathering: Gathering) throws -> EventAnswer? {
        let who: SQL =
            switch answerer {
            case .person(let id): "a.person_id = \(id)"
            case .guest(let id): "a.invitation_id = \(id)"
            }
        return try db.first(
            """
            SELECT \(EventAnswer.columns) FROM event_answer AS a
            WHERE \(Self.isTo(gathering, "a")) AND \(who)
            """)
    }

    /// Which date it is of.
    func occurrence(of id: EventAnswer.ID) throws -> Occurrence.ID? {
        try db.value(
            """
            SELECT o.id FROM event_answer AS a JOIN occurrence AS o
                ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
            WHERE a.id = \(id)
            """)
    }

    /// Writes the whole answer, in place of the former one.
    func save(
        _ given: GivenAnswer, _ seat: EventAnswer.Seat, line: Int?, passed: Int,
        of answerer: Answerer, to gathering: Gathering, at now: Date
    ) throws {
        let target: SQL = answerer.person == nil ? "invitation_id" : "person_id"
        try db.run(
            """
            INSERT INTO event_answer (event_id, recurrence_id, person_id, invitation_id, answer,
                guests, comment, seat, line, passed_seats, answered_at, changed_at)
            VALUES (\(gathering.event), \(gathering.occurrence.recurrence), \(answerer.person),
                \(answerer.guest), \(given.word), \(given.guests), \(given.comment), \(seat),
                \(line), \(passed), \(now), \(now))
            ON CONFLICT (event_id, recurrence_id, \(target)) DO UPDATE SET
                answer = excluded.answer, guests = excluded.guests, comment = excluded.comment,
                seat = excluded.seat, line = excluded.line, passed_seats = excluded.passed_seats,
                offered_seats = NULL, offered_until = NULL, changed_at = excluded.changed_at
            """)
    }

    /// Takes back what somebody without an account answered to the dates to come.
    func remove(of guest: EventGuest.ID, after now: Date) throws {
        try db.run(
            """
            DELETE FROM event_answer WHERE invitation_id = \(guest) AND EXISTS (
                SELECT 1 FROM occurrence AS o WHERE o.event_id = event_answer.event_id
                    AND o.recurrence_id = event_answer.recurrence_id AND o.starts_at > \(now))
            """)
    }

    func totals(of gathering: Gathering) throws -> AnswerTotals {
        var totals = AnswerTotals()
        try db.each(
            """
            SELECT a.answer, a.seat, COUNT(*) AS people,
                CAST(COALESCE(SUM(a.guests), 0) AS BIGINT) AS guests,
                CAST(COALESCE(SUM(a.offered_seats), 0) AS BIGINT) AS offered
            FROM event_answer AS a
            WHERE \(Self.isTo(gathering, "a")) AND \(SeatStore.counts)
            GROUP BY a.answer, a.seat
            """
        ) { try totals.add($0) }
        return totals
    }

    static func isTo(_ gathering: Gathering, _ answer: SQL) -> SQL {
        """
        \(answer).event_id = \(gathering.event)
            AND \(answer).recurrence_id = \(gathering.occurrence.recurrence)
        """
    }
}
