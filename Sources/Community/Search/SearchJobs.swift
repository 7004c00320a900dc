import Foundation
import Storage

/// The long works on the index, in pieces that let others write in between.
enum SearchJobs {
    private static let name = "community.search"
    /// What one transaction does: others wait for it to end.
    private static let most = 50

    /// Indexes what was there before the index, the newest first.
    static let index = JobKind(name: name, every: 3600) { _, context in
        let store = SearchIndexStore(db: context.db)
        try store.restart(version: SearchIndex.version)
        let ids = try store.waiting(most)
        guard let last = ids.last else { return try store.advance(to: 0) }
        try context.site.search.update(ids, context.db)
        try store.advance(to: last.rawValue - 1)
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }

    // MARK: Forgetting

    private static let forgetting = "community.search.forget"
    private static let mostWords = 200
    /// Pages of the index, 4 KiB each.
    private static let mostPages = 200

    /// Writes the index anew without the words of what was erased, which otherwise stay in it
    /// until their turn comes; then forgets the words that nothing has any more.
    static let forget = JobKind(name: forgetting) { payload, context in
        let text = FullText(context.db)
        let next: String?
        if payload.hasPrefix(words) {
            next = try text.forgetWords(after: String(payload.dropFirst(words.count)), mostWords)
                .map { words + $0 }
        } else {
            next = try text.merge(pages: mostPages, isFirst: payload.isEmpty) ? words : "merge"
        }
        guard let next else { return }
        try JobQueue(context.db).enqueue(forgetting, payload: next, at: context.now)
    }

    private static let words = "words "

    /// Has it done in the coming night, once for all that a day erases.
    static func forgetSoon(_ db: Database, at now: Date) throws {
        let day: TimeInterval = 86_400
        let midnight = (now.timeIntervalSince1970 / day).rounded(.down) * day + day
        try JobQueue(db).enqueue(
            forgetting, at: Date(timeIntervalSince1970: midnight + 2 * 3600),
            uniqueKey: "forget words")
    }
}
