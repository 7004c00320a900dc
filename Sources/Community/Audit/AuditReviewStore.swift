import Foundation
package import Storage

package struct AuditReviewStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Nil before anything was found.
    package func find() throws -> AuditReview? {
        try db.first("SELECT r.reviewed_at, r.broken_id, r.cut_at FROM audit_review AS r")
    }

    /// It was gone through, to its end or to the first entry that does not follow.
    func note(broken: Int64?, at now: Date) throws {
        try db.run(
            """
            INSERT INTO audit_review (id, reviewed_at, broken_id) VALUES (1, \(now), \(broken))
            ON CONFLICT (id) DO UPDATE
            SET reviewed_at = excluded.reviewed_at, broken_id = excluded.broken_id
            """)
    }

    func noteCut(at now: Date) throws {
        try db.run(
            """
            INSERT INTO audit_review (id, cut_at) VALUES (1, \(now))
            ON CONFLICT (id) DO UPDATE SET cut_at = excluded.cut_at
            """)
    }
}
