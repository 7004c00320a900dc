import Community
import Content
import Foundation
import Storage

/// Writes the ballots of a secret poll as voters would, many at once.
struct PollsFillingStore {
    let db: Database
    let poll: Item.ID

    func add(_ ballots: [String]) throws {
        let lines = ballots.map { "\(BallotKey().code.text) \($0)"[...] }.sorted()
        for sheaf in UrnSheaf.all(lines) {
            try db.run(
                """
                INSERT INTO poll_urn (poll_id, start, added, size, ballots)
                VALUES (\(poll), \(sheaf.start), \(sheaf.count), \(sheaf.count),
                    \(sheaf.text))
                """)
        }
        try db.run(
            """
            UPDATE poll_count SET registered = \(ballots.count), cast_ballots = \(ballots.count)
            WHERE poll_id = \(poll)
            """)
    }

    /// How many stand in the register, each with a ballot.
    func registered() throws -> Int {
        guard try RegisterStore(db: db, poll: poll).isEven() else {
            throw PollClosing.Trouble.uneven(poll)
        }
        return try db.one(
            "SELECT COUNT(*) AS n FROM poll_register AS r WHERE r.poll_id = \(poll)")
    }

    func close(of enrolled: Int, at date: Date) throws {
        try db.run(
            """
            UPDATE poll SET stage = \(Poll.Stage.closed), closed_at = \(date), seed = \("0"),
                enrolled = \(enrolled)
            WHERE id = \(poll)
            """)
    }
}
