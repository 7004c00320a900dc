package import Foundation
import Security
import Storage

/// Whether the audit log is as it was written, as far as was looked.
package enum AuditState: Equatable, Sendable {
    /// Its newest entries just now, all of it at a moment; nil before the first time.
    case whole(reviewedAt: Date?)
    case broken
    /// Entries are missing at its end, found at a moment; the alarm stays as long as the log keeps
    /// what it says of that.
    case cut(Date)

    /// How many of the newest are looked at for a page.
    package static let newest = 5_000

    package init(_ visit: Visit) throws {
        let db = visit.db
        let start = try Retention.audit.start(visit.site, db, at: visit.now)
        let review = try AuditReviewStore(db: db).find()
        let broken = try AuditLog(visit.site.signer, db).firstBreak(amongNewest: Self.newest)
        if broken != nil || review?.broken != nil {
            self = .broken
        } else if let cut = review?.cutAt, cut >= start {
            self = .cut(cut)
        } else {
            self = .whole(reviewedAt: review?.reviewedAt)
        }
    }
}
