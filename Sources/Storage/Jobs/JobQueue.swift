package import FoundationEssentials

/// Jobs in a table, within the caller's transaction: a job exists if and only
/// if the change that asked for it was committed.
package struct JobQueue {
    let db: Database
    private let boot: String
    private let mostAttempts: Int
    /// A job that took this many processes or leases down with it is parked.
    private static let mostCrashes = 3

    /// - boot: names this run of the program; leases of another boot are free.
    package init(_ db: Database, boot: String = Boot.current, mostAttempts: Int = 20) {
        self.db = db
        self.boot = boot
        self.mostAttempts = mostAttempts
    }

    /// Adds a job that is due at a date. One with the same unique key is
    /// replaced, even while it runs: the new one runs as well.
    @discardableResult
    package func enqueue(
        _ kind: String, payload: String = "", at date: Date, uniqueKey: String? = nil
    ) throws -> Job.ID {
        try db.one(
            """
            INSERT INTO job (kind, payload, unique_key, run_at)
            VALUES (\(kind), \(payload), \(uniqueKey), \(date))
            ON CONFLICT (unique_key) DO UPDATE SET
                kind = excluded.kind, payload = excluded.payload, run_at = excluded.run_at,
                attempts = 0, crashes = 0, owner = NULL, boot = NULL, leased_until = NULL,
                parked_at = NULL, error = NULL
            RETURNING id
            """)
    }

    /// Adds a job unless one with its unique key is there: that one comes no later than asked, is
    /// taken up again if it was parked, and goes on undisturbed while it runs. For work that finds
    /// by itself what there is to do, and that any number of people may ask for.
    package func enqueueUnlessThere(
        _ kind: String, payload: String = "", at date: Date, uniqueKey: String
    ) throws {
        try db.run(
            """
            INSERT INTO job (kind, payload, unique_key, run_at)
            VALUES (\(kind), \(payload), \(uniqueKey), \(date))
            ON CONFLICT (unique_key) DO UPDATE SET
                run_at = excluded.run_at, parked_at = NULL,
                attempts = CASE WHEN job.parked_at IS NULL THEN job.attempts ELSE 0 END,
                crashes = CASE WHEN job.parked_at IS NULL THEN job.crashes ELSE 0 END
            WHERE job.parked_at IS NOT NULL
                OR (job.owner IS NULL AND job.run_at > excluded.run_at)
            """)
    }

    /// Whether `claim` would find a job, or one to park: to be asked before, since reading
    /// disturbs nobody and writing does.
    package func hasDue(of kinds: [String], now: Date) throws -> Bool {
        try db.value(
            """
            SELECT j.id FROM job AS j
            WHERE j.parked_at IS NULL AND j.run_at <= \(now) AND j.kind IN \(list: kinds)
                AND \(free(at: now)) LIMIT 1
            """) as Job.ID? != nil
    }

    /// Takes the job that is due first, for `lease` seconds; nil when none is
    /// due. After that time, or a restart, another worker may claim it.
    ///
    /// A job of another kind than `kinds` is left alone: it belongs to a newer
    /// server beside this one, or to one that is still to come.
    package func claim(
        of kinds: [String], now: Date, lease: TimeInterval, owner: String
    ) throws -> Job? {
        try parkCrashed(of: kinds, now: now)
        return try db.first(
            """
            UPDATE job SET
                owner = \(owner), boot = \(boot),
                leased_until = \(now.addingTimeInterval(lease)), attempts = attempts + 1,
                claim = claim + 1,
                crashes = crashes + CASE WHEN owner IS NULL THEN 0 ELSE 1 END
            WHERE id = (
                SELECT j.id FROM job AS j
                WHERE j.parked_at IS NULL AND j.run_at <= \(now) AND j.kind IN \(list: kinds)
                    AND \(free(at: now))
                ORDER BY j.run_at, j.id LIMIT 1 \(db.dialect.skipLocked)
            )
            RETURNING id, kind, payload, run_at, attempts, claim
            """)
    }

    /// When the next job is due or its lease ends, nil for an empty queue: how
    /// long a worker may sleep.
    package func nextDate() throws -> Date? {
        try db.value(
            """
            SELECT min(d.at) FROM (
                SELECT min(j.run_at) AS at FROM job AS j
                WHERE j.parked_at IS NULL AND j.owner IS NULL
                UNION ALL
                SELECT min(j.leased_until) FROM job AS j WHERE j.owner IS NOT NULL
            ) AS d
            """)
    }

    /// Removes a job that was done. False when it is no longer the caller's:
    /// its lease ran out and another took it, or it was replaced.
    @discardableResult
    package func finish(_ job: Job) throws -> Bool {
        try db.affected(by: "DELETE FROM job WHERE \(held(job))") == 1
    }

    /// Gives a failed job back, due again at `retry`; after the last attempt it
    /// is parked. False when it is no longer the caller's.
    @discardableResult
    package func fail(_ job: Job, error: String, now: Date, retry: Date? = nil) throws -> Bool {
        let retry = retry ?? now.addingTimeInterval(Self.backoff(after: job.attempts))
        let parked = job.attempts >= mostAttempts ? now : nil
        return try db.affected(
            by: """
                UPDATE job SET owner = NULL, boot = NULL, leased_until = NULL,
                    error = \(error), run_at = \(retry), parked_at = \(parked), crashes = 0
                WHERE \(held(job))
                """) == 1
    }

    /// Gives a job back untried, as when the server stops in good order.
    @discardableResult
    package func release(_ job: Job) throws -> Bool {
        try db.affected(
            by: """
                UPDATE job SET owner = NULL, boot = NULL, leased_until = NULL,
                    attempts = attempts - 1
                WHERE \(held(job))
                """) == 1
    }

    /// Removes the job of a unique key, running or not; false when none has it.
    @discardableResult
    package func cancel(uniqueKey: String) throws -> Bool {
        try db.affected(by: "DELETE FROM job WHERE unique_key = \(uniqueKey)") == 1
    }

    /// Seconds before the next try: 1, 5, 15, 30 min, 1, 2 h, then every 4 h.
    package static func backoff(after attempts: Int) -> TimeInterval {
        let minutes = [1, 5, 15, 30, 60, 120, 240]
        return TimeInterval(60 * minutes[min(max(attempts, 1), minutes.count) - 1])
    }

    private func held(_ job: Job) -> SQL {
        "id = \(job.id) AND claim = \(job.claim) AND owner IS NOT NULL"
    }

    /// No one has it, or the lease ran out, or its process is gone.
    private func free(at now: Date) -> SQL {
        let gone: SQL = db.dialect.isSoleProcess ? " OR boot <> \(boot)" : ""
        return "(owner IS NULL OR leased_until <= \(now)\(gone))"
    }

    private func parkCrashed(of kinds: [String], now: Date) throws {
        try db.run(
            """
            UPDATE job SET owner = NULL, boot = NULL, leased_until = NULL,
                parked_at = \(now), error = 'ended without an answer, several times'
            WHERE owner IS NOT NULL AND parked_at IS NULL AND kind IN \(list: kinds)
                AND crashes >= \(Self.mostCrashes - 1) AND \(free(at: now))
            """)
    }
}
