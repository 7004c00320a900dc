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

    // MARK: Tidying

    private static let tidying = "community.search.tidy"
    private static let mostWords = 200
    /// Pages of the index, 4 KiB each.
    private static let mostPages = 200

    /// Once a day writes the index anew in one piece, which is the quickest to read, and without
    /// the words of what was erased, which otherwise stay in it until their turn comes. Then
    /// forgets the words that nothing has any more.
    static let tidy = JobKind(name: tidying, every: 86_400) { payload, context in
        let text = FullText(context.db)
        let next: String?
        if payload.hasPrefix(words) {
            next = try text.forgetWords(after: String(payload.dropFirst(words.count)), mostWords)
                .map { words + $0 }
        } else {
            next = try text.merge(pages: mostPages, isFirst: payload.isEmpty) ? words : "merge"
        }
        guard let next else { return }
        try JobQueue(context.db).enqueue(tidying, payload: next, at: context.now)
    }

    private static let words = "words "
}
