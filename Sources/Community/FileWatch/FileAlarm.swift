package import Foundation
package import Storage

/// Tells people of a feature that a file of theirs is not what was stored any more, and is sent to
/// nobody until it is. Once for each file, until it is whole again.
package struct FileAlarm: Declaration {
    package static let noun = "alarm about files"

    package let name: String
    /// In the transaction that notes it.
    let tell: @Sendable (AlteredFile, JobContext) throws -> Void
    /// In the transaction that notes that it is whole again.
    let settle: @Sendable (FileDigest, JobContext) throws -> Void

    /// - Parameter settle: takes up again what was left while the file was not what it is.
    package init(
        _ name: String, tell: @escaping @Sendable (AlteredFile, JobContext) throws -> Void,
        settle: @escaping @Sendable (FileDigest, JobContext) throws -> Void = { _, _ in }
    ) {
        (self.name, self.tell, self.settle) = (name, tell, settle)
    }

    /// Has all of them settle, once a file that was altered is noted to be whole.
    package static func settleAll(
        _ digest: FileDigest, _ site: Site, _ db: Database, at now: Date
    ) throws {
        let context = JobContext(site: site, db: db, now: now)
        for alarm in site.declarations.all(FileAlarm.self) { try alarm.settle(digest, context) }
    }
}
