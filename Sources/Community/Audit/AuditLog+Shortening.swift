import Foundation
import Security
import Storage

extension AuditLog {
    /// Shortens the networks of the oldest entries from before a date, for good.
    /// - Parameter limit: how many at a time.
    /// - Returns: whether there may be more.
    func shortenNetworks(before date: Date, limit: Int = 2000) throws -> Bool {
        let whole: [Whole] = try db.all(
            """
            SELECT a.id, a.network FROM audit AS a
            WHERE a.network_salt IS NOT NULL AND a.at < \(date) ORDER BY a.id LIMIT \(limit)
            """)
        for one in whole {
            try db.run(
                """
                UPDATE audit SET network = \(NetworkPrefix.shortened(one.network)),
                    network_salt = NULL
                WHERE id = \(one.id)
                """)
        }
        return whole.count == limit
    }

    private struct Whole: FromRow {
        let id: Int64
        let network: String

        init(row: Row) throws {
            id = try row["id"]
            network = try row["network"]
        }
    }
}
