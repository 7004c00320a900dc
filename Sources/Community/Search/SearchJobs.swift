import Storage

/// Indexes what was there before the index, a piece at a time and the newest first.
enum SearchJobs {
    private static let name = "community.search"
    private static let most = 400

    static let index = JobKind(name: name, every: 3600) { _, context in
        let store = SearchIndexStore(db: context.db)
        try store.restart(version: SearchIndex.version)
        let ids = try store.waiting(most)
        guard let last = ids.last else { return try store.advance(to: 0) }
        try context.site.search.update(ids, context.db)
        try store.advance(to: last.rawValue - 1)
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }
}
