import Community
import Foundation
import Storage

/// Forgets who downloaded, in pieces: after a year, at once where a space does not keep names, and
/// within a day where somebody does not agree, of whom nobody is told from then on.
enum DownloadJobs {
    static let retention = Retention(
        "downloads", word: "retention.downloads", .months, in: 1...36, usual: { _ in 12 },
        table: "document_download AS w", date: "w.at")
    private static let piece = 500

    static let forget = JobKind(name: "library.downloads.forget", every: 600) { _, context in
        try run(context)
    }

    /// The next piece of many.
    static let more = JobKind(name: "library.downloads.more") { _, context in
        try run(context)
    }

    static let forgetRefused = refusals(every: 86_400, name: "library.downloads.refused")

    /// The next piece of many.
    static let moreRefused = refusals(every: nil, name: "library.downloads.more-refused")

    /// What takes long, to look for them, keeps nobody from writing.
    private static func refusals(every: Int?, name: String) -> JobKind {
        JobKind(
            name: name, every: every,
            prepare: { _, site in
                let now = site.clock.now()
                return try site.database.read {
                    try DownloadStore(db: $0).refused(now: now, limit: piece)
                }
            },
            finish: { ids, context in
                try DownloadStore(db: context.db).forgetRefused(ids, now: context.now)
                guard ids.count == piece else { return }
                try JobQueue(context.db).enqueue(
                    "library.downloads.more-refused", at: context.now)
            })
    }

    private static func run(_ context: JobContext) throws {
        let (store, now) = (DownloadStore(db: context.db), context.now)
        // Two days: the day is over in all zones.
        var isFull =
            try store.forgetMarks(
                before: now.addingTimeInterval(-2 * 86_400), limit: piece) == piece
        isFull =
            try store.forgetNames(before: retention.start(context), limit: piece) == piece || isFull
        for id in try store.spacesWithNames() {
            guard let space = try SpaceStore(db: context.db).find(id),
                !space[DownloadSettings.keepsNames]
            else { continue }
            isFull = try store.forgetNames(in: id, limit: piece) == piece || isFull
        }
        guard isFull else { return }
        try JobQueue(context.db).enqueue(more.name, at: now)
    }
}
