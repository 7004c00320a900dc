import Foundation
import Testing

@testable import Storage

@Suite("Servers that tell each other", .onPostgreSQL) struct ListeningTests {
    private let folder: TemporaryFolder
    private let one: DatabasePool
    private let other: DatabasePool
    private let heard = Heard()

    init() throws {
        folder = try TemporaryFolder()
        one = try folder.poolWithNotes()
        other = try folder.pool()
    }

    private func tell(_ text: String, by pool: DatabasePool) throws {
        try pool.write { $0.tell(Message(channel: "news", text: text)) }
    }

    /// The listener connects on a thread of its own.
    private func openListener(of pool: DatabasePool, missed: @escaping @Sendable () -> Void = {})
        throws
    {
        pool.listen { [heard] in heard.add($0.text) }
        try pool.hearOthers(missed: missed)
        let ears: SQL = """
            SELECT COUNT(*) AS n FROM pg_stat_activity AS a
            WHERE a.query = 'LISTEN parvis' AND a.state = 'idle'
                AND a.datname = current_database()
            """
        #expect(eventually { try one.read { try $0.one(ears) } == 1 })
    }

    private func eventually(_ isSo: () throws -> Bool) -> Bool {
        for _ in 0..<1000 {
            if (try? isSo()) == true { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }

    @Test func `what one tells with a commit the other hears, and itself once`() throws {
        try openListener(of: other)
        try tell("à côté", by: one)
        #expect(eventually { heard.all == ["à côté"] })
        try tell("ici", by: other)
        #expect(heard.all == ["à côté", "ici"])
        // Had it come back by the server as well, it would be there before this one.
        try tell("fin", by: one)
        #expect(eventually { heard.all.last == "fin" })
        #expect(heard.all == ["à côté", "ici", "fin"])
    }

    @Test func `what is rolled back is told to nobody`() throws {
        struct Stop: Error {}
        try openListener(of: other)
        #expect(throws: Stop.self) {
            try one.write { db in
                db.tell(Message(channel: "news", text: "jamais"))
                throw Stop()
            }
        }
        try tell("fin", by: one)
        #expect(eventually { heard.all == ["fin"] })
    }

    @Test
    func `a listener whose connection is cut listens again, and says that it may have missed`()
        throws
    {
        let missed = Heard()
        try openListener(of: other) { missed.add("missed") }
        let cut: SQL = """
            SELECT COUNT(pg_terminate_backend(a.pid)) AS n FROM pg_stat_activity AS a
            WHERE a.query = 'LISTEN parvis' AND a.state = 'idle'
                AND a.datname = current_database()
            """
        #expect(try one.read { try $0.one(cut) } == 1)
        #expect(eventually { missed.all == ["missed"] })
        try tell("encore", by: one)
        #expect(eventually { heard.all == ["encore"] })
    }

    /// What was heard, on whatever thread.
    private final class Heard: @unchecked Sendable {
        private let lock = NSLock()
        private var texts: [String] = []

        var all: [String] { lock.withLock { texts } }
        func add(_ text: String) { lock.withLock { texts.append(text) } }
    }
}
