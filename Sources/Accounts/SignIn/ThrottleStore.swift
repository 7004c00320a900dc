import Community
import Content
import Foundation
import Security
import Storage

/// How often something was tried lately, by where it comes from and by network.
struct ThrottleStore {
    let db: Database

    func backoff(_ subject: ThrottleSubject) throws -> Backoff {
        let found = try find(subject)
        return Backoff(failures: found?.failures ?? 0, lastFailure: found?.lastAt)
    }

    func save(_ backoff: Backoff, of subject: ThrottleSubject) throws {
        guard let last = backoff.lastFailure, backoff.failures > 0 else {
            return try forget(subject)
        }
        try save(subject, failures: backoff.failures, at: last)
    }

    /// The limit of a network keeps the moment at which it will be full again.
    func networkLimit(_ subject: ThrottleSubject, now: Date) throws -> NetworkLimit {
        NetworkLimit(fullAt: try find(subject)?.lastAt ?? now)
    }

    func save(_ limit: NetworkLimit, of subject: ThrottleSubject) throws {
        try save(subject, failures: 1, at: limit.fullAt)
    }

    func forget(_ subject: ThrottleSubject) throws {
        try db.run("DELETE FROM throttle WHERE subject = \(subject.digest)")
    }

    func forget(before: Date) throws {
        try db.run("DELETE FROM throttle WHERE last_at < \(before)")
    }

    private func find(_ subject: ThrottleSubject) throws -> Stored? {
        try db.first(
            """
            SELECT t.failures, t.last_at FROM throttle AS t WHERE t.subject = \(subject.digest)
            """
        )
    }

    private func save(_ subject: ThrottleSubject, failures: Int, at last: Date) throws {
        try db.run(
            """
            INSERT INTO throttle (subject, failures, last_at)
            VALUES (\(subject.digest), \(failures), \(last))
            ON CONFLICT (subject) DO UPDATE
            SET failures = excluded.failures, last_at = excluded.last_at
            """
        )
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
