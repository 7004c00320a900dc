import Foundation
package import Storage

/// The audit log as it is read: that of one space, or of the whole site.
package struct AuditStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package static let pageSize = 50

    /// The newest first, before an entry.
    package func lines(of space: Space?, before: Int64, limit: Int) throws -> [AuditLine] {
        let place: SQL = space.map { "a.space_id = \($0.id)" } ?? "1 = 1"
        return try db.all(
            """
            SELECT a.id, a.at, p.name AS actor, a.action, a.subject, t.name AS target, a.network
            FROM audit AS a
            LEFT JOIN person AS p ON p.id = a.actor_id
            LEFT JOIN person AS t ON t.id = a.target_id
            WHERE \(place) AND a.id < \(before)
            ORDER BY a.id DESC LIMIT \(limit)
            """
        )
    }
}
