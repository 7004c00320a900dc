package import Foundation
package import Storage

/// What was found the last times that the whole audit log was gone through.
package struct AuditReview: FromRow {
    /// When it was last gone through to its end; nil before the first time.
    package let reviewedAt: Date?
    /// The first entry that did not follow from the one before it.
    package let broken: Int64?
    /// When it last held less than was told outside of it.
    package let cutAt: Date?

    package init(row: Row) throws {
        reviewedAt = try row["reviewed_at"]
        broken = try row["broken_id"]
        cutAt = try row["cut_at"]
    }
}
