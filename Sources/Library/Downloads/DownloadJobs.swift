import Community
import Foundation
import Storage

/// Forgets who downloaded, in pieces: after a year, and at once where a space does not keep names.
enum DownloadJobs {
    /// How long names are kept, in months.
    static let months = 12
    private static let piece = 500

    static let forget = JobKind(name: "library.downloads.forget", every: 600) { _, context in
        try run(context)
    }

    /// The next piece of many.
    static let more = JobKind(name: "library.downloads.more") { _, context in
        try run(context)
    }

    private static func run(_ context: JobContext) throws {
        let (store, now) = (DownloadStore(db: context.db), context.now)
        // Two days: the day is over in all zones.
        var isFull =
            try store.forgetMarks(
                before: now.addingTimeInterval(-2 * 86_400), limit: piece) == piece
        let year = ReviewDates.day(-months, after: now, in: .gmt)
        isFull = try store.forgetNames(before: year, limit: piece) == piece || isFull
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
