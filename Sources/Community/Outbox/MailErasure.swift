import Foundation
import Storage

/// Takes the name of somebody whose account is erased out of the mails to others, from the first
/// to the last, some in each transaction.
enum MailErasure {
    private static let jobName = "community.erase.mails"
    private static let piece = 200

    static func begin(_ name: String, _ db: Database, at now: Date) throws {
        guard ErasedName.isOfOne(name) else { return }
        try goOn(after: 0, name, db, at: now)
    }

    static let job = JobKind(name: jobName) { payload, context in
        let words = payload.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let last = Int64(words[0]) else { return }
        let end = try OutboxTextStore(db: context.db).forget(
            ErasedName(words[1], context.site), after: OutboxText.ID(rawValue: last),
            limit: piece)
        if let end { try goOn(after: end.rawValue, words[1], context.db, at: context.now) }
    }

    private static func goOn(
        after last: Int64, _ name: String, _ db: Database, at now: Date
    ) throws {
        try JobQueue(db).enqueue(jobName, payload: "\(last) \(name)", at: now)
    }
}
