import Community
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
        try context.site.searchIndex.refresh(store.askStale().get(), context.db)
        try store.restart(version: SearchIndex.version)
        let ids = try store.waiting(most)
        guard let last = ids.last else { return try store.advance(to: 0) }
        try context.site.searchIndex.update(ids, context.db)
        try store.advance(to: last.rawValue - 1)
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }

    private static let learning = "community.search.words"
    private static let mostLearnt = 500

    /// Keeps the words that new entries bring, where entries do not bring them themselves.
    static let learn = JobKind(name: learning, every: 600) { _, context in
        let store = SearchIndexStore(db: context.db)
        let learnt = try store.learnt()
        guard let next = try FullText(context.db).gatherWords(after: learnt, mostLearnt),
            try store.advanceLearnt(from: learnt, to: next.last), next.isFull
        else { return }
        try JobQueue(context.db).enqueue(learning, payload: "on", at: context.now)
    }

    // MARK: Tidying

    private static let tidying = "community.search.tidy"
    private static let mostWords = 200
    /// Pages of the index, 4 KiB each.
    private static let mostPages = 200

    /// Once a night writes the index anew in one piece, which is the quickest to read, and without
    /// the words of what was erased, which otherwise stay in it until their turn comes. Then
    /// forgets the words that nothing has any more.
    static let tidy = JobKind(name: tidying, every: 86_400) { payload, context in
        let (text, queue) = (FullText(context.db), JobQueue(context.db))
        if payload.isEmpty {
            let night = night(after: context.now)
            try queue.enqueue(tidying, payload: first, at: night, uniqueKey: "tidy the index")
            return
        }
        let next: String?
        if payload.hasPrefix(words) {
            next = try text.forgetWords(after: String(payload.dropFirst(words.count)), mostWords)
                .map { words + $0 }
        } else {
            let isDone = try text.merge(pages: mostPages, isFirst: payload == first)
            next = isDone ? words : "merge"
        }
        guard let next else {
            // What was changed since it was read brings its words as well.
            return try SearchIndexStore(db: context.db).setLearnt(0)
        }
        try queue.enqueue(tidying, payload: next, at: context.now)
    }

    private static let first = "begin"
    private static let words = "words "

    /// The next time that it is two o'clock in the morning, near Greenwich.
    private static func night(after now: Date) -> Date {
        let (day, hour) = (86_400.0, 3_600.0)
        let days = ((now.timeIntervalSince1970 - 2 * hour) / day).rounded(.down) + 1
        return Date(timeIntervalSince1970: days * day + 2 * hour)
    }
}
