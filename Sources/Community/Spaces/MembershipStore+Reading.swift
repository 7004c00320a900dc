package import Foundation
package import Storage

extension MembershipStore {
    /// The end of the visit before this one; nil on the first visit.
    package func lastVisit(
        of person: Person.ID, to space: Space.ID, now: Date
    ) throws -> Date? {
        // A visit that begins now has not been noted yet when its first page is made.
        let last: Date? = try db.value(
            """
            SELECT CASE WHEN m.last_visit_at < \(now.addingTimeInterval(-Self.pause))
                THEN m.last_visit_at ELSE m.previous_visit_at END AS last
            FROM membership AS m
            WHERE m.space_id = \(space) AND m.person_id = \(person)
                AND m.last_visit_at > m.joined_at
            """
        )
        return last
    }

    /// Everything up to this moment is read.
    package func catchUp(_ person: Person.ID, in space: Space.ID, until: Date) throws {
        try db.run(
            """
            UPDATE membership SET caught_up_at = \(until)
            WHERE space_id = \(space) AND person_id = \(person) AND caught_up_at < \(until)
            """
        )
    }

    /// The moment up to which everything is read.
    package func caughtUp(_ person: Person.ID, in space: Space.ID) throws -> Date? {
        try db.value(
            """
            SELECT m.caught_up_at FROM membership AS m
            WHERE m.space_id = \(space) AND m.person_id = \(person)
            """
        )
    }

    /// What was marked as read after a moment is unread again.
    package func goBack(_ person: Person.ID, in space: Space.ID, to moment: Date) throws {
        try db.run(
            """
            UPDATE membership SET caught_up_at = CASE WHEN joined_at > \(moment) THEN joined_at
                ELSE \(moment) END
            WHERE space_id = \(space) AND person_id = \(person) AND caught_up_at > \(moment)
            """
        )
    }

    /// Whether a moment is before that up to which everything is read, of a `membership AS m`.
    package static func isCaughtUp(_ moment: SQL) -> SQL {
        "(m.caught_up_at > m.joined_at AND \(moment) <= m.caught_up_at)"
    }
}
