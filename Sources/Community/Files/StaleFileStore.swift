package import Foundation
package import Storage

/// Removes stored files that no row names any more.
///
/// A row that goes leaves a job behind in the same transaction, so that a crash forgets nothing.
/// The job asks again: a file that came back meanwhile, or was stored within the hour and whose
/// row may not be committed yet, stays.
package struct StaleFileStore {
    private let db: Database
    package static let jobName = "community.file"
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
    /// - Parameters:
    ///   - declarations: which tables name files.
    ///   - age: seconds that it must have been stored.
    /// - Returns: whether it was removed.
    @discardableResult
    package func sweep(
        _ digest: String, of files: FileStore, _ declarations: Declarations,
        youngest age: Int = 3600
    ) throws -> Bool {
        guard let found = FileDigest(hex: digest) else { return false }
        let isRemoved = try files.remove(found, youngest: age) {
            try !isNamed(digest, declarations.all())
        }
        if isRemoved { try StoredFileStore(db: db).forget(digest) }
        return isRemoved
    }

    func isNamed(_ digest: String, _ references: [FileReference]) throws -> Bool {
        for reference in references {
            let found: Int? = try db.value(
                "SELECT 1 AS named WHERE EXISTS (\(reference.naming(digest)))")
            if found != nil { return true }
        }
        return false
    }
}
