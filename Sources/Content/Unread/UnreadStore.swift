import Community
import Foundation
import Storage

/// Which lines of the journal somebody has read, one by one.
struct UnreadStore {
    /// How many unread notices are looked through.
    private static let mostTold = 500
    /// How long what was read is kept at least: 60 days.
    private static let kept: TimeInterval = 60 * 86_400

    let db: Database

    /// Pairs of what `UnreadMarks` knows, by its numbers. What one has marked up to a moment, that
    /// moment included, is read; of what happened as one came, nothing.
    /// - Parameter first: the least number of a line that is asked about.
    static func marks(of person: Person.ID, in space: Space, since first: Int64) -> SQL {
        """
        SELECT CAST(0 AS BIGINT) AS key, CASE WHEN m.caught_up_at > m.joined_at
                THEN m.caught_up_at + 1 ELSE m.joined_at END AS value
        FROM membership AS m WHERE m.space_id = \(space.id) AND m.person_id = \(person)
        UNION ALL
        SELECT CAST(0 AS BIGINT) AS key, m.joined_at AS value
        FROM membership AS m WHERE m.space_id = \(space.id) AND m.person_id = \(person)
        UNION ALL
        SELECT h.journal_id AS key,
            CASE WHEN h.is_marked = 1 THEN CAST(5 AS BIGINT) ELSE CAST(1 AS BIGINT) END AS value
        FROM journal_read AS h
        WHERE h.person_id = \(person) AND h.space_id = \(space.id) AND h.journal_id >= \(first)
        UNION ALL
        SELECT q.muted_id AS key, CAST(2 AS BIGINT) AS value FROM mute AS q
        WHERE q.person_id = \(person)
        UNION ALL
        SELECT f.target_id AS key, CAST(3 AS BIGINT) AS value FROM follow AS f
        WHERE f.person_id = \(person) AND f.space_id = \(space.id) AND f.target = 'item'
            AND f.level = 0
        UNION ALL
        SELECT t.item_id AS key, CAST(4 AS BIGINT) AS value FROM (
            SELECT n.item_id FROM notice AS n
            WHERE n.person_id = \(person) AND n.read_at IS NULL AND n.item_id IS NOT NULL
            ORDER BY n.item_id DESC LIMIT \(mostTold)) AS t
        """
    }

    /// Notes that some lines are read, and the notices of some items.
    /// - Parameters:
    ///   - first: what was read of lines before it, a while ago, is of no use any more. A summary
    ///     of the last days looks further back, and so does a list that has fewer rubrics since.
    ///   - areShown: whether the person is shown them, rather than marks all that there is.
    func mark(
        _ lines: [Int64], told items: [Item.ID], by person: Person.ID, in space: Space.ID,
        since first: Int64, areShown: Bool = true, at now: Date
    ) throws {
        if !lines.isEmpty {
            try db.run(
                """
                DELETE FROM journal_read WHERE person_id = \(person) AND space_id = \(space)
                    AND journal_id < \(first) AND read_at < \(now - Self.kept)
                """
            )
            try db.run(
                """
                INSERT INTO journal_read (person_id, space_id, journal_id, read_at, is_marked)
                SELECT \(person), j.space_id, j.id, \(now), \(areShown ? 0 : 1)
                FROM journal AS j
                WHERE j.id IN \(list: lines) AND j.space_id = \(space)
                ON CONFLICT (person_id, space_id, journal_id) DO UPDATE SET
                    read_at = excluded.read_at, is_marked = 0
                    WHERE journal_read.is_marked = 1 AND excluded.is_marked = 0
                """
            )
        }
        guard !items.isEmpty else { return }
        try db.run(
            """
            UPDATE notice SET read_at = \(now)
            WHERE person_id = \(person) AND read_at IS NULL AND item_id IN \(list: items)
            """
        )
    }

    /// What was marked at one moment, and not seen since, is unread again.
    func unmark(of person: Person.ID, in space: Space.ID, at moment: Date) throws {
        try db.run(
            """
            DELETE FROM journal_read WHERE person_id = \(person) AND space_id = \(space)
                AND read_at = \(moment) AND is_marked = 1
            """
        )
        try db.run(
            """
            UPDATE notice SET read_at = NULL
            WHERE person_id = \(person) AND space_id = \(space) AND read_at = \(moment)
                AND NOT \(Self.isSeen("notice.item_id", by: person, since: moment))
            """
        )
    }

    /// Whether somebody was shown an item after a moment, of what can be new.
    static func isSeen(_ item: SQL, by person: Person.ID, since moment: Date) -> SQL {
        """
        EXISTS (SELECT 1 FROM journal_read AS h JOIN journal AS j ON j.id = h.journal_id
            WHERE h.person_id = \(person) AND h.is_marked = 0 AND h.read_at > \(moment)
                AND j.item_id = \(item))
        """
    }
}
