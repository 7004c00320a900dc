import Foundation

/// Empties the trash by itself.
enum TrashJobs {
    /// What one run erases at most, so that other writers need not wait long.
    private static let most = 200

    static let purge = JobKind(name: "community.trash", every: 86_400) { _, context in
        let store = TrashStore(db: context.db)
        let old = context.now.addingTimeInterval(-Trash.stay)
        for id in try store.ids(before: old, limit: most) {
            try store.erase(id, at: context.now)
        }
    }
}
