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

    static let check = JobKind(name: name, every: 3600, prepare: look, finish: note)
    private static let name = "community.file-watch"

    /// Reads one file that somebody waits for.
    static let one = JobKind(name: "community.file-read") { digest, site -> Findings in
        guard let digest = FileDigest(hex: digest) else { return [] }
        return [(digest, try FileWatch(site: site).read(digest))]
    } finish: {
        try note($0, $1)
    }

    @Sendable private static func look(_: String, _ site: Site) throws -> Findings {
        let start = site.clock.now().addingTimeInterval(-period)
        let oldest = try site.database.read {
            try StoredFileStore(db: $0).oldest(before: start, limit: mostFiles)
        }
        var (findings, bytes) = (Findings(), Int64(0))
        for digest in oldest.compactMap({ FileDigest(hex: $0) }) {
            let size = try site.files.size(of: digest) ?? 0
            guard findings.isEmpty || bytes + size <= mostBytes else { break }
            findings.append((digest, try FileWatch(site: site).read(digest)))
            bytes += size
        }
        return findings
    }

    @Sendable private static func note(_ findings: Findings, _ context: JobContext) throws {
        for (digest, finding) in findings {
            try FileWatch.note(finding, of: digest, context)
        }
        let store = StoredFileStore(db: context.db)
        try store.noteUnknown(context.site.declarations.all(), limit: mostFiles)
        let start = context.now.addingTimeInterval(-period)
        guard try !store.oldest(before: start, limit: 1).isEmpty else { return }
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }

    static func readSoon(_ digest: FileDigest, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(
            one.name, payload: digest.hex, at: now, uniqueKey: "\(one.name) \(digest)")
    }
}
