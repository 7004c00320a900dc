import Foundation
import Storage

enum CollectionJobs {
    private static let name = "community.collections"
    private static let piece = 50
    private static let kept: TimeInterval = 90 * 86_400

    /// Forgets ledgers that no program has asked for in three months.
    static let tidy = JobKind(name: name, every: 86_400) { _, context in
        let count = try CollectionLedgerStore(db: context.db)
            .forget(unusedSince: context.now.addingTimeInterval(-kept), limit: piece)
        guard count == piece else { return }
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }
}
