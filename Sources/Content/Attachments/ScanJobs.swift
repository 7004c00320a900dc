import Community
import Foundation
import Security
import Storage

/// Scans what could not be scanned while its sender waited: long files, those that came while the
/// scanner was away or by mail, and those from before there was one.
enum ScanJobs {
    struct Result {
        let digest: String
        let state: ScanState
        var found: String?
    }

    struct Results {
        var all: [Result] = []
        /// Whether nobody answered: what waits is tried again in a while.
        var isAway = false
        var looked: [String] = []
    }

    static let scan = JobKind(name: name, every: 300, isLong: true, prepare: look, finish: note)
    private static let name = "attachments.scan"
    private static let piece = 20
    private static let longest = 20.0

    /// Has what waits scanned soon.
    static func soon(_ db: Database, at now: Date) throws {
        try JobQueue(db).enqueueUnlessThere(
            name, payload: "on", at: now, uniqueKey: name + " soon")
    }

    @Sendable private static func look(_: String, _ site: Site) throws -> Results {
        var results = Results()
        guard let scanner = site.options.scanner else { return results }
        let digests = try site.database.read { try AttachmentStore(db: $0).unscanned(limit: piece) }
        let end = ContinuousClock.now + .seconds(longest)
        for digest in digests {
            guard ContinuousClock.now < end else { break }
            results.looked.append(digest)
            guard let known = FileDigest(hex: digest) else { continue }
            switch FileScan(scanner: scanner).scan(site.files.path(of: known)) {
            case .found(.clean): results.all.append(Result(digest: digest, state: .clean))
            case .found(.infected(let name)):
                results.all.append(Result(digest: digest, state: .infected, found: name))
            case .impossible: results.all.append(Result(digest: digest, state: .failed))
            case .later(let why):
                site.log.error("the scanner did not answer: \(why)")
                results.isAway = true
                return results
            }
        }
        return results
    }

    @Sendable private static func note(_ results: Results, _ context: JobContext) throws {
        let store = AttachmentStore(db: context.db)
        for result in results.all {
            try store.set(result.state, found: result.found, of: result.digest)
            guard result.state == .infected, let digest = FileDigest(hex: result.digest) else {
                continue
            }
            context.site.log.error("the file \(digest) is infected: \(result.found ?? "")")
            try InfectedFile.tell(of: digest, context)
            for keeper in context.site.declarations.all(AttachmentKeeper.self) {
                try keeper.withdraw(digest, context)
            }
        }
        guard !results.isAway, context.site.options.scanner != nil else { return }
        // What came meanwhile asked for a job while this one was there.
        let rest = try store.unscanned(limit: results.looked.count + 1)
        guard !Set(rest).subtracting(results.looked).isEmpty else { return }
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }
}
