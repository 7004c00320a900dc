import Community
import Foundation
import Storage

/// What waits for somebody's daily digest, and what it told them.
struct DigestStore {
    /// How long a line stays after its day.
    static let stay: TimeInterval = 30 * 86_400
    /// People told in one run of the job: a fraction of a second, far within its lease.
    static let batch = 200

    let db: Database

    func add(_ item: Item.ID, in thread: Item, for people: [Person.ID], at now: Date) throws {
        guard !people.isEmpty else { return }
        try db.run(
            """
            INSERT INTO digest_line (person_id, item_id, thread_id, space_id, at)
            SELECT p.id, \(item), \(thread.id), \(thread.space), \(now)
            FROM person AS p WHERE p.id IN \(list: people)
            ON CONFLICT (person_id, item_id) DO NOTHING
            """
        )
    }

    /// The spaces where something was not told yet, each with the moment of the oldest.
    func spacesWaiting() throws -> [Space.ID: Date] {
        var found: [Space.ID: Date] = [:]
        try db.each(
            """
            SELECT c.space_id, c.oldest FROM (
                SELECT s.id AS space_id, (SELECT MIN(d.at) FROM digest_line AS d
                    WHERE d.space_id = s.id AND d.told_at IS NULL) AS oldest
                FROM space AS s) AS c
            WHERE c.oldest IS NOT NULL
            """
        ) { row in
            let space: Space.ID = try row["space_id"]
            found[space] = try row["oldest"]
        }
        return found
    }

    /// The next people for whom something waits that was written before a moment, by their
    /// numbers: told or not, nothing waits for them afterwards.
    func people(in space: Space.ID, before: Date) throws -> [Person.ID] {
        try db.values(
            """
            SELECT DISTINCT d.person_id FROM digest_line AS d
            WHERE d.space_id = \(space) AND d.told_at IS NULL AND d.at < \(before)
            ORDER BY d.person_id LIMIT \(Self.batch)
            """
        )
    }

    /// How much each of them is to be told: what they still see and have not opened since.
    func waiting(_ people: [Person.ID], in space: Space.ID, before: Date) throws -> [Waiting] {
        try db.all(
            """
            SELECT d.person_id, p.locale, COUNT(*) AS messages,
                COUNT(DISTINCT d.thread_id) AS threads
            \(Self.seenLines)
            LEFT JOIN item_opened AS o ON o.person_id = d.person_id AND o.item_id = d.thread_id
            WHERE d.person_id IN \(list: people) AND d.space_id = \(space)
                AND d.told_at IS NULL AND d.at < \(before)
                AND \(Self.isSeen) AND (o.opened_at IS NULL OR o.opened_at < d.at)
            GROUP BY d.person_id, p.locale ORDER BY d.person_id
            """
        )
    }

    struct Waiting: FromRow {
        let person: Person.ID
        let locale: String
        let messages: Int
        let threads: Int

        init(row: Row) throws {
            person = try row["person_id"]
            locale = try row["locale"]
            messages = try row["messages"]
            threads = try row["threads"]
        }
    }

    func markTold(_ people: [Person.ID], in space: Space.ID, before: Date) throws {
        try db.run(
            """
            UPDATE digest_line SET told_at = \(before)
            WHERE space_id = \(space) AND told_at IS NULL AND at < \(before)
                AND person_id IN \(list: people)
            """
        )
    }

    func dropUntold(_ people: [Person.ID], in space: Space.ID, before: Date) throws {
        try db.run(
            """
            DELETE FROM digest_line
            WHERE space_id = \(space) AND told_at IS NULL AND at < \(before)
                AND person_id IN \(list: people)
            """
        )
    }

    /// - Returns: whether there is more.
    func forget(before: Date) throws -> Bool {
        let count = try db.affected(
            by: """
                DELETE FROM digest_line WHERE (person_id, item_id) IN (
                    SELECT d.person_id, d.item_id FROM digest_line AS d
                    WHERE d.at < \(before) ORDER BY d.at LIMIT \(Self.forgotten))
                """
        )
        return count == Self.forgotten
    }

    /// Lines forgotten by one run of the job.
    private static let forgotten = 1_000

    /// The threads that one digest told of, with how much in each; the fullest first.
    func threads(of person: Person.ID, in space: Space.ID, told: Date) throws -> [Thread] {
        try db.all(
            """
            SELECT up.id AS thread_id, up.kind, up.title, COUNT(*) AS messages
            \(Self.seenLines)
            WHERE d.person_id = \(person) AND d.space_id = \(space) AND d.told_at = \(told)
                AND \(Self.isSeen)
            GROUP BY up.id, up.kind, up.title
            ORDER BY COUNT(*) DESC, up.id LIMIT 100
            """
        )
    }

    struct Thread: FromRow {
        let id: Item.ID
        let kind: String
        let title: String
        let messages: Int

        init(row: Row) throws {
            id = try row["thread_id"]
            kind = try row["kind"]
            title = try row["title"]
            messages = try row["messages"]
        }
    }

    private static let seenLines: SQL = """
        FROM digest_line AS d
        JOIN person AS p ON p.id = d.person_id AND p.disabled_at IS NULL
        JOIN membership AS m ON m.person_id = d.person_id AND m.space_id = d.space_id
        JOIN item AS i ON i.id = d.item_id
        JOIN item AS up ON up.id = d.thread_id
        """

    private static var isSeen: SQL {
        """
        \(Visibility.isOut("i")) AND \(Visibility.isOut("up"))
            AND \(Visibility.membership.sees("i").sql) AND \(Visibility.membership.sees("up").sql)
            AND NOT EXISTS (SELECT 1 FROM mute AS q
                WHERE q.person_id = d.person_id AND q.muted_id = i.author_id)
        """
    }
}
