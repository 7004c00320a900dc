import Foundation
import Testing

@testable import Storage

@Suite("Writers at once on a server", .onPostgreSQL) struct ConflictTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-account") {
                "CREATE TABLE account (id \(.identity), sum \(.integer) NOT NULL) \(.strict)"
                "CREATE TABLE entry (id \(.identity), sum \(.integer) NOT NULL) \(.strict)"
                "INSERT INTO account (sum) VALUES (0), (100)"
            }
        ])
    }

    private func sum(_ db: Database) throws -> Int {
        try db.one("SELECT a.sum FROM account AS a WHERE a.id = 1")
    }

    private func entries() throws -> Int {
        try pool.read { try $0.one("SELECT COUNT(*) AS n FROM entry AS e") }
    }

    @Test func `each adds to what it has read, and nothing is lost`() throws {
        let attempts = Failures()
        try onThreads(16) { _ in
            for _ in 0..<10 {
                try pool.write { db in
                    attempts.add(StorageError.busy)
                    let before = try sum(db)
                    try db.run("UPDATE account SET sum = \(before + 1) WHERE id = 1")
                }
            }
        }
        #expect(try pool.read { try sum($0) } == 160)
        #expect(attempts.all.count > 160, "they were in each other's way")
    }

    @Test func `two that look and then write cannot both be right`() throws {
        // Each adds an entry when there is none: one of them must see the other's.
        try onThreads(2) { number in
            try pool.write { db in
                let count: Int = try db.one("SELECT COUNT(*) AS n FROM entry AS e")
                Thread.sleep(forTimeInterval: 0.05)
                if count == 0 { try db.run("INSERT INTO entry (sum) VALUES (\(number))") }
            }
        }
        #expect(try entries() == 1)
    }

    @Test func `locks taken crosswise end by one giving way, and both are done`() throws {
        try onThreads(2) { number in
            try pool.write { db in
                let (first, second) = number == 0 ? (1, 2) : (2, 1)
                try db.run("UPDATE account SET sum = sum + 1 WHERE id = \(first)")
                Thread.sleep(forTimeInterval: 0.05)
                try db.run("UPDATE account SET sum = sum + 1 WHERE id = \(second)")
            }
        }
        let sums: [Int] = try pool.read { db in
            try db.values("SELECT a.sum FROM account AS a ORDER BY a.id")
        }
        #expect(sums == [2, 102])
    }

    @Test func `what is told and done after the commit happens once, however often it ran`() throws
    {
        let ran = Failures()
        let after = Failures()
        let told = Failures()
        pool.listen { _ in told.add(StorageError.busy) }
        try onThreads(8) { _ in
            try pool.write { db in
                ran.add(StorageError.busy)
                db.afterCommit { after.add(StorageError.busy) }
                db.tell(Message(channel: "a", text: "b"))
                let before = try sum(db)
                Thread.sleep(forTimeInterval: 0.01)
                try db.run("UPDATE account SET sum = \(before + 1) WHERE id = 1")
            }
        }
        #expect(ran.all.count > 8)
        #expect(after.all.count == 8)
        #expect(told.all.count == 8)
    }

    @Test func `a conflict inside a savepoint is not swallowed by whoever catches errors`() throws {
        try onThreads(8) { _ in
            try pool.write { db in
                let before = try sum(db)
                Thread.sleep(forTimeInterval: 0.01)
                do {
                    try db.savepoint {
                        try db.run("UPDATE account SET sum = \(before + 1) WHERE id = 1")
                    }
                } catch {}
            }
        }
        #expect(try pool.read { try sum($0) } == 8)
    }

    @Test func `a statement that failed outside a savepoint spoils the whole, and it is said`()
        throws
    {
        #expect(throws: StorageError.constraint(kind: .notNull, detail: "entry.sum")) {
            try pool.write { db in
                try db.run("INSERT INTO entry (sum) VALUES (1)")
                _ = try? db.run("INSERT INTO entry (sum) VALUES (NULL)")
            }
        }
        #expect(try entries() == 0)
    }

    @Test func `writers that never agree are told that the server is busy, after a bounded time`()
        throws
    {
        var options = StorageOptions.temporary
        options.mostAttempts = 3
        let pool = try folder.pool(options)
        var runs = 0
        #expect(throws: StorageError.busy) {
            try pool.write { db in
                runs += 1
                let before = try sum(db)
                try onThreads(1) { _ in
                    try self.pool.write { _ = try $0.run("UPDATE account SET sum = sum + 1") }
                }
                try db.run("UPDATE account SET sum = \(before) WHERE id = 1")
            }
        }
        #expect(runs == 3)
    }
}
