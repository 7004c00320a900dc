package import Foundation
import Storage

extension AuditLog {
    /// Forgets the oldest entries, up to the first that is not from before a date; never the
    /// newest, from which the chain goes on. What is left still follows from what went: its
    /// link is kept.
    /// - Parameter limit: how many at a time.
    package func forget(before date: Date, limit: Int = 20_000) throws {
        let last: AuditLink? = try db.first(
            """
            SELECT g.id, g.number, g.digest FROM audit AS g WHERE g.id = (
                SELECT MAX(x.id) AS id FROM (
                    SELECT a.id FROM audit AS a
                    WHERE a.id < COALESCE(
                        (SELECT MIN(b.id) FROM audit AS b WHERE b.at >= \(date)),
                        (SELECT MAX(c.id) FROM audit AS c))
                    ORDER BY a.id LIMIT \(limit)) AS x)
            """)
        guard let last else { return }
        try db.run(
            """
            INSERT INTO audit_start (id, number, digest, seal)
            VALUES (1, \(last.number), \(last.digest), \(AuditStart.seal(last, signer)))
            ON CONFLICT (id) DO UPDATE
            SET number = excluded.number, digest = excluded.digest, seal = excluded.seal
            """)
        try db.run("DELETE FROM audit WHERE id <= \(last.id)")
    }
}
