import Foundation
import Storage
import Synchronization

/// Sees to it that what is sent of the disk is what was stored: damaged disks, programs run by
/// mistake and intruders change files. A file whose mark is the noted one is what it was when it
/// was last read; any other one is read to its end.
struct FileWatch {
    enum Finding: Equatable {
        /// As noted; nothing is to be written down.
        case known(isWhole: Bool)
        case read(isWhole: Bool, FileMark)
        case gone
        /// It would have to be read, and is too long for that, or too many are being read.
        case unread
    }

    let site: Site

    /// Read while somebody waits.
    private static let mostAwaited: Int64 = 256 << 20
    /// Files that are read at once while people wait.
    private static let mostAtOnce = 2
    private static let reading = Mutex(0)

    /// Lets a file go out that is what it was, and no other one.
    /// - Throws: as `Visit.requireWhole`.
    func require(_ digest: FileDigest, _ db: Database, at now: Date) throws {
        let finding = try look(digest, StoredFileStore(db: db).find(digest))
        switch finding {
        case .known(isWhole: true): return
        case .known(isWhole: false): throw Problem.fileAltered
        case .read(isWhole: true, _):
            // Lost, it is found again.
            site.deferredWrites.add { [site] db in
                try Self.note(finding, of: digest, JobContext(site: site, db: db, now: now))
            }
        case .read(isWhole: false, _), .gone:
            try site.database.write { db in
                try Self.note(finding, of: digest, JobContext(site: site, db: db, now: now))
            }
            throw Problem.fileAltered
        case .unread:
            try site.database.write { try FileWatchJobs.readSoon(digest, $0, at: now) }
            throw Problem.fileInQuestion
        }
    }

    /// Looks at a file for somebody who waits for it.
    private func look(_ digest: FileDigest, _ known: StoredFileStore.Known?) throws -> Finding {
        let mark = try site.files.mark(of: digest)
        if let known, known.mark == mark?.text ?? "" {
            if known.alteredAt != nil { return .known(isWhole: false) }
            if mark != nil { return .known(isWhole: true) }
        }
        guard let mark else { return .gone }
        guard mark.size <= Self.mostAwaited, Self.enter() else { return .unread }
        defer { Self.leave() }
        return try read(digest, mark)
    }

    /// Reads a file whatever is noted of it.
    func read(_ digest: FileDigest) throws -> Finding {
        guard let mark = try site.files.mark(of: digest) else { return .gone }
        return try read(digest, mark)
    }

    /// - Parameter mark: taken before, so that what is written meanwhile is found later.
    private func read(_ digest: FileDigest, _ mark: FileMark) throws -> Finding {
        guard let isWhole = try site.files.isWhole(digest) else { return .gone }
        return .read(isWhole: isWhole, mark)
    }

    /// Writes down what was found, and tells of what is not as it was.
    static func note(_ finding: Finding, of digest: FileDigest, _ context: JobContext) throws {
        let store = StoredFileStore(db: context.db)
        var mark: FileMark?
        switch finding {
        case .known, .unread: return
        case .read(isWhole: true, let found):
            guard try store.noteWhole(digest, found, at: context.now) else { return }
            return try FileAlarm.settleAll(
                digest, context.site, context.db, at: context.now)
        case .read(isWhole: false, let found): mark = found
        case .gone: break
        }
        // Swept while it was looked at: nobody has it, and nobody is to look for it.
        let named = StaleFileStore(db: context.db)
        guard try named.isNamed(digest.hex, context.site.declarations.all()) else {
            return try store.forget(digest.hex)
        }
        guard try store.noteAltered(digest, mark, at: context.now) else { return }
        let file = AlteredFile(digest: digest, isGone: mark == nil)
        context.site.log.error(
            "the file \(digest) is \(file.isGone ? "gone" : "not what was stored"): withheld")
        for alarm in context.site.declarations.all(FileAlarm.self) {
            try alarm.tell(file, context)
        }
    }

    private static func enter() -> Bool {
        reading.withLock { count in
            guard count < mostAtOnce else { return false }
            count += 1
            return true
        }
    }

    private static func leave() { reading.withLock { $0 -= 1 } }
}
