import Community
import Foundation
import Storage

/// What is known of who got what, when, goes after a year: receipts are data of those who gave
/// them. The letters stay, and so does how far each copy has come.
enum ReceiptRetention {
    private static let jobName = "messages.retention"
    /// Copies in one transaction.
    private static let piece = 200

    static let retention = Retention(
        "receipts", word: "retention.receipts", .months, in: 1...36, usual: { _ in 12 },
        table: "letter_copy AS c", date: "c.made_at", where: "c.is_detailed = 1")

    static let job = JobKind(name: jobName, every: 86_400) { _, context in try forget(context) }

    private static let moreName = "messages.retention.more"
    static let more = JobKind(name: moreName) { _, context in try forget(context) }

    private static func forget(_ context: JobContext) throws {
        let store = ReceiptRetentionStore(db: context.db)
        let old = try store.take(
            before: retention.start(context), limit: piece)
        try Mailer(context).forget(old.flatMap(\.mails))
        guard old.count == piece else { return }
        try JobQueue(context.db).enqueue(moreName, at: context.now)
    }
}
