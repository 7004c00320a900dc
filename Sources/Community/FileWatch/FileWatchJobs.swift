import Foundation
import Storage

/// Reads the files on the disk, a piece at a time, so that damage is found before it is met.
enum FileWatchJobs {
    typealias Findings = [(FileDigest, FileWatch.Finding)]

    /// How long a file stays unread.
    static let period: TimeInterval = 30 * 86_400
    private static let mostFiles = 200
    /// A longer file is a piece by itself.
    private static let mostBytes: Int64 = 256 << 20

    static let check = JobKind(
        name: name, every: 3600, isLong: true, prepare: look, finish: note)
    private static let name = "community.file-watch"

    /// Reads one file that somebody waits for.
    static let one = JobKind(name: "community.file-read", isLong: true) {
        digest, site -> Findings in
        guard let digest = FileDigest(hex: digest) else { return [] }
        return [(digest, try FileWatch(site: site).read(digest))]
    } finish: {
        try note($0, $1)
    }

    @Sendable private static func look(_: String, _ site: Site) throws -> Findings {
        let start = site.clock.now().addingTimeInterval(-period)
        let (altered, oldest) = try site.database.read { db in
            let store = StoredFileStore(db: db)
            return (
                try store.altered(limit: mostFiles),
                try store.oldest(before: start, limit: mostFiles)
            )
        }
        let waiting = try altered.filter { try isOther($0, site) }.map(\.digest) + oldest
        var (findings, bytes) = (Findings(), Int64(0))
        for digest in waiting.compactMap({ FileDigest(hex: $0) }) {
            let size = try site.files.size(of: digest) ?? 0
            guard findings.isEmpty || bytes + size <= mostBytes else { break }
            findings.append((digest, try FileWatch(site: site).read(digest)))
            bytes += size
        }
        return findings
    }

    /// An altered file that is another now than when it was found so: it may be whole again.
    private static func isOther(_ file: StoredFileStore.Altered, _ site: Site) throws -> Bool {
        let mark = try FileDigest(hex: file.digest).flatMap { try site.files.mark(of: $0) }
        return (mark?.text ?? "") != file.mark
    }

    @Sendable private static func note(_ findings: Findings, _ context: JobContext) throws {
        for (digest, finding) in findings {
            try FileWatch.note(finding, of: digest, context)
        }
        let store = StoredFileStore(db: context.db)
        let start = context.now.addingTimeInterval(-period)
        guard try !store.oldest(before: start, limit: 1).isEmpty else { return }
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }

    /// Has files looked at soon that have just been found.
    static func goOn(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(
            name, payload: "on", at: now, uniqueKey: name + " on")
    }

    static func readSoon(_ digest: FileDigest, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(
            one.name, payload: digest.hex, at: now, uniqueKey: "\(one.name) \(digest)")
    }
}
