import Community
import Foundation
import Storage

/// Empties the trash by itself.
enum TrashJobs {
    private static let name = "community.trash"
    /// What one run erases at most, so that other writers need not wait long.
    private static let most = 200

    static let purge = JobKind(name: name, every: 86_400) { _, context in
        let store = TrashStore(db: context.db)
        let old = try Trash.retention.start(context)
        let ids = try store.ids(before: old, limit: most)
        let erasure = ItemErasure(context.site, context.db, at: context.now)
        for id in ids { try erasure.erase(id) }
        guard ids.count == most else { return }
        try JobQueue(context.db).enqueue(name, at: context.now)
    }
}
