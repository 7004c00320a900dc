package import Foundation
package import Storage

/// Removes stored files that no row names any more.
///
/// A row that goes leaves a job behind in the same transaction, so that a crash forgets nothing.
/// The job asks again: a file that came back meanwhile, or was stored within the hour and whose
/// row may not be committed yet, stays.
package struct StaleFileStore {
    private let db: Database
    static let jobName = "community.file"
    private static let delay: TimeInterval = 2 * 3600

    package init(db: Database) { self.db = db }

    /// Has files removed in a while, if nothing names them then. In the transaction that takes
    /// away the rows; digests as 64 hexadecimal digits.
    package func sweepLater(_ digests: [String], at now: Date) throws {
        for digest in Set(digests).sorted() {
            try JobQueue(db).enqueue(
                Self.jobName, payload: digest, at: now.addingTimeInterval(Self.delay),
                uniqueKey: "\(Self.jobName) \(digest)")
        }
    }

    /// Removes one file if no row names it. In the transaction of a write, so that no row can
    /// come meanwhile.
    /// - Parameter age: seconds that it must have been stored.
    /// - Returns: whether it was removed.
    @discardableResult
    package func sweep(_ digest: String, of files: FileStore, youngest age: Int = 3600) throws
        -> Bool
    {
        guard let found = FileDigest(hex: digest) else { return false }
        return try files.remove(found, youngest: age) {
            try !isNamed(digest)
        }
    }

    private func isNamed(_ digest: String) throws -> Bool {
        let names: Int? = try db.value(
            """
            SELECT 1 AS named FROM attachment AS a WHERE a.digest = \(digest)
            UNION ALL
            SELECT 1 AS named FROM person AS p WHERE p.photo = \(digest)
            """
        )
        return names != nil
    }
}
