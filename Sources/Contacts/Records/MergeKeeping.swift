import Community
import Content
import Foundation
import Storage

/// How long merges are kept, and what goes with them.
enum MergeKeeping {
    static let all: [any Declaration] = [
        expiry, trace, MergeDataStore.files, MergeDataStore.merges,
    ]

    private static let name = "contacts.merges"
    private static let most = 200

    /// After thirty days a merge cannot be undone, and what it had kept for that is erased.
    private static let expiry = JobKind(name: name, every: 86_400) { _, context in
        let store = MergeStore(db: context.db)
        let old = context.now.addingTimeInterval(-Merge.stay)
        let ids = try store.old(before: old, limit: most)
        for id in ids { try store.remove(id, at: context.now) }
        guard ids.count == most else { return }
        try JobQueue(context.db).enqueue(name, at: context.now)
    }

    /// It goes with either card that is erased for good.
    private static let trace = ItemTrace(
        name,
        dated: { items, limit, db, now in
            let store = MergeStore(db: db)
            let ids = try store.of(items, limit: limit)
            for id in ids { try store.remove(id, at: now) }
            return ids.count
        })
}
