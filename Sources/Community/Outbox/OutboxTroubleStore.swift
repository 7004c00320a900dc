package import Foundation
package import Storage

/// The mails that somebody may have to look at, and how many wait.
package struct OutboxTroubleStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// How many are to be sent, now or later, in each lane where there are any.
    package func waiting() throws -> [(lane: MailLane, count: Int)] {
        let counts: [Count] = try db.all(
            """
            SELECT o.lane, COUNT(*) AS number FROM outbox AS o
            WHERE o.next_at IS NOT NULL GROUP BY o.lane ORDER BY o.lane
            """)
        return counts.map { ($0.lane, $0.number) }
    }

    /// Those that were put off, may have arrived, or are parked; the parked first.
    package func all(_ limit: Int) throws -> [TroubledMail] {
        try db.all(
            """
            SELECT o.id, o.recipient, o.kind, o.state, o.attempts + o.losses AS tries, o.next_at,
                COALESCE(o.reply, '') AS reply, o.created_at
            FROM outbox AS o WHERE o.state IN ('parked', 'uncertain', 'deferred')
            ORDER BY CASE o.state WHEN 'parked' THEN 0 WHEN 'uncertain' THEN 1 ELSE 2 END, o.id
            LIMIT \(limit)
            """)
    }

    /// How all mails stand, in three numbers.
    package struct Standing: Equatable, Sendable, FromRow {
        /// To be sent, now or later.
        package let waiting: Int
        /// Put off, perhaps arrived, or parked.
        package let troubled: Int
        /// Addresses that are not written to, since mail failed there or was complained of.
        package let suspended: Int

        package init(row: Row) throws {
            waiting = try row["waiting"]
            troubled = try row["troubled"]
            suspended = try row["suspended"]
        }
    }

    package func standing() throws -> Standing {
        let found: Standing? = try db.first(
            """
            SELECT (SELECT COUNT(*) FROM outbox AS o WHERE o.next_at IS NOT NULL) AS waiting,
                (SELECT COUNT(*) FROM outbox AS f
                    WHERE f.state IN ('parked', 'uncertain', 'deferred')) AS troubled,
                (SELECT COUNT(*) FROM mail_health AS h
                    WHERE h.suspended_at IS NOT NULL) AS suspended
            """)
        guard let found else { throw StorageError.unexpectedNull(column: "outbox") }
        return found
    }

    package func count() throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) FROM outbox AS o
            WHERE o.state IN ('parked', 'uncertain', 'deferred')
            """)
    }

    /// Has one sent at once that waits, or was parked.
    /// - Returns: false if it is being sent, or its way has ended.
    package func retry(_ mail: MailID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE outbox SET state = \(MailState.queued), next_at = \(now), losses = 0,
                    crashes = 0
                WHERE id = \(mail) AND lease IS NULL
                    AND state IN ('queued', 'parked', 'uncertain', 'deferred')
                """) == 1
    }

    /// The newest mails of a kind to a person.
    package func newest(_ kind: MailKind, to person: Person.ID, _ limit: Int) throws -> [MailID] {
        try db.values(
            """
            SELECT o.id FROM outbox AS o WHERE o.person_id = \(person) AND o.kind = \(kind.name)
            ORDER BY o.id DESC LIMIT \(limit)
            """)
    }

    private struct Count: FromRow {
        let lane: MailLane
        let number: Int

        init(row: Row) throws {
            lane = try row["lane"]
            number = try row["number"]
        }
    }
}

/// A mail that does not go on by itself, or not well.
package struct TroubledMail: Sendable, FromRow {
    package let id: MailID
    package let recipient: String
    package let kind: String
    package let state: MailState
    package let tries: Int
    /// When it is tried next; nil if a person has to decide.
    package let nextAt: Date?
    /// What was said the last time.
    package let reply: String
    package let writtenAt: Date

    package init(row: Row) throws {
        id = try row["id"]
        recipient = try row["recipient"]
        kind = try row["kind"]
        state = try row["state"]
        tries = try row["tries"]
        nextAt = try row["next_at"]
        reply = try row["reply"]
        writtenAt = try row["created_at"]
    }
}
