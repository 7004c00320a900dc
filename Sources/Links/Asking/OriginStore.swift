import Foundation
import Storage

/// What sites say of programs that visit them, remembered for a day.
struct OriginStore {
    let db: Database

    func find(_ origin: String) throws -> OriginRobots? {
        try db.first(
            """
            SELECT o.origin, o.state, o.rules, o.failing_since, o.fetched_at
            FROM link_origin AS o WHERE o.origin = \(origin)
            """)
    }

    func save(_ robots: OriginRobots) throws {
        try db.run(
            """
            INSERT INTO link_origin (origin, state, rules, failing_since, fetched_at)
            VALUES (\(robots.origin), \(robots.state), \(robots.rules), \(robots.failingSince),
                \(robots.fetchedAt))
            ON CONFLICT (origin) DO UPDATE SET state = excluded.state, rules = excluded.rules,
                failing_since = excluded.failing_since, fetched_at = excluded.fetched_at
            """)
    }

    /// Forgets sites that nobody has asked for long.
    func forget(before date: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM link_origin WHERE origin IN (
                SELECT o.origin FROM link_origin AS o WHERE o.fetched_at < \(date)
                ORDER BY o.fetched_at LIMIT \(limit))
            """)
    }
}
