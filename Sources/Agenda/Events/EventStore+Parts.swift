import Community
import Content
import Foundation
import Storage

extension EventStore {
    /// A part of a series that became an event of its own is answered to as the whole is, and is
    /// called off as that is.
    func inherit(_ event: AgendaEvent, _ times: EventTimes, by part: Item.ID) throws {
        let deadline = try deadline(of: event, at: times)
        try db.run(
            """
            UPDATE event SET answers_open = w.answers_open, seats = w.seats,
                answer_until = \(deadline), list_for = w.list_for,
                guests_max = w.guests_max, organiser_id = w.organiser_id,
                cancelled_at = w.cancelled_at, cancelled_word = w.cancelled_word,
                decision_word = w.decision_word, decided_by = w.decided_by,
                decided_at = w.decided_at
            FROM event AS w WHERE event.item_id = \(part) AND w.item_id = \(event.id)
            """)
    }

    /// Until when one answers once an event begins at another time: as long before it as now.
    func deadline(of event: AgendaEvent, at times: EventTimes) throws -> Date? {
        let until: Date? = try db.value(
            "SELECT e.answer_until FROM event AS e WHERE e.item_id = \(event.id)")
        return until.map {
            ZonedShift.moved($0, with: event.startsAt, to: times.startsAt, times.zoneName)
        }
    }

    /// Those who have it in a calendar of theirs learn of it, though nothing that it says changes.
    func raiseSequence(of id: Item.ID) throws {
        try db.run("UPDATE event SET sequence = sequence + 1 WHERE item_id = \(id)")
    }
}
