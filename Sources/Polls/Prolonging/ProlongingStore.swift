import Community
import Content
import Foundation
import Storage

/// The ends of a poll that were put off.
struct ProlongingStore {
    let db: Database

    struct Line: FromRow, Sendable {
        /// Nil for whoever has erased their account.
        let name: String?
        let formerEnd: Date
        let newEnd: Date
        let at: Date

        init(row: Row) throws {
            name = try row["name"]
            formerEnd = try row["former_end"]
            newEnd = try row["new_end"]
            at = try row["at"]
        }
    }

    /// The schema refuses an end that is earlier than the one that was told.
    func prolong(
        _ poll: Item.ID, from formerEnd: Date, to newEnd: Date, by person: Person.ID, at now: Date
    ) throws {
        try db.run("UPDATE poll SET closes_at = \(newEnd) WHERE id = \(poll)")
        try db.run(
            """
            INSERT INTO poll_prolonging (poll_id, person_id, former_end, new_end, at)
            VALUES (\(poll), \(person), \(formerEnd), \(newEnd), \(now))
            """)
    }

    func all(of poll: Item.ID) throws -> [Line] {
        try db.all(
            """
            SELECT p.name, x.former_end, x.new_end, x.at FROM poll_prolonging AS x
            LEFT JOIN person AS p ON p.id = x.person_id
            WHERE x.poll_id = \(poll) ORDER BY x.id
            """)
    }
}

extension ProlongingStore.Line {
    func text(_ visit: Visit) -> String {
        visit.words(
            "polls.prolonged",
            [
                "from": visit.dates.moment(formerEnd), "to": visit.dates.moment(newEnd),
                "name": name ?? visit.words("person.gone"), "when": visit.dates.moment(at),
            ])
    }
}
