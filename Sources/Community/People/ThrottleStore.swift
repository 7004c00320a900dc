import Foundation
import Security
import Storage

/// How often something failed lately, by account and by network.
struct ThrottleStore {
    let db: Database

    func backoff(_ subject: String) throws -> Backoff {
        let found: Stored? = try db.first(
            "SELECT t.failures, t.last_at FROM throttle AS t WHERE t.subject = \(subject)")
        return Backoff(failures: found?.failures ?? 0, lastFailure: found?.lastAt)
    }

    func save(_ backoff: Backoff, of subject: String) throws {
        guard let last = backoff.lastFailure, backoff.failures > 0 else {
            try db.run("DELETE FROM throttle WHERE subject = \(subject)")
            return
        }
        try db.run(
            """
            INSERT INTO throttle (subject, failures, last_at)
            VALUES (\(subject), \(backoff.failures), \(last))
            ON CONFLICT (subject) DO UPDATE
            SET failures = excluded.failures, last_at = excluded.last_at
            """
        )
    }

    func forget(before: Date) throws {
        try db.run("DELETE FROM throttle WHERE last_at < \(before)")
    }

    private struct Stored: FromRow {
        let failures: Int
        let lastAt: Date

        init(row: Row) throws {
            failures = try row["failures"]
            lastAt = try row["last_at"]
        }
    }
}
