import Community
import Content
import Foundation
import Storage

/// Series that go on without an end get dates as time goes by, some of them at a time.
enum HorizonJob {
    /// A year before the last date that is kept.
    static let margin: TimeInterval = 2 * 366 * 86_400
    private static let piece = 20

    static let job = JobKind(name: "agenda.horizon", every: 600) { _, context in
        let due = try EventStore(db: context.db).toExpand(
            before: context.now.addingTimeInterval(margin), limit: piece)
        for id in due { try DateWriting(db: context.db, now: context.now).write(id) }
    }
}
