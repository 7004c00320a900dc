import Foundation
import Testing

@testable import Storage

@Suite("Writers beside one another on a server", .onPostgreSQL) struct BesideTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-account") {
                "CREATE TABLE account (id \(.identity), sum \(.integer) NOT NULL) \(.strict)"
                "INSERT INTO account (sum) VALUES (0), (100)"
            }
        ])
    }

    private func sum(_ db: Database, _ id: Int = 1) throws -> Int {
        try db.one("SELECT a.sum FROM account AS a WHERE a.id = \(id)")
    }

    private func hold(_ db: Database, _ id: Int = 1) throws {
        try db.hold("SELECT a.id FROM account AS a WHERE a.id = \(id)")
    }

    private func add(_ db: Database, to id: Int = 1) throws {
        try hold(db, id)
        let before = try sum(db, id)
        try db.run("UPDATE account SET sum = \(before + 1) WHERE id = \(id)")
    }

    @Test(arguments: [Isolation.beside, .inTurn])
    func `each adds to what it holds, at the first try, and nothing is lost`(
        _ isolation: Isolation
    ) throws {
        let attempts = Failures()
        try onThreads(8) { _ in
            for _ in 0..<10 {
                try pool.write(isolation) { db in
                    attempts.add(StorageError.busy)
                    try add(db)
                }
            }
        }
        #expect(try pool.read { try sum($0) } == 80)
        #expect(attempts.all.count == 80)
    }

    @Test func `who writes in turn is answered once it is on the disk`() throws {
        let pool = try folder.pool(StorageOptions())
        for _ in 0..<20 {
            var place = ""
            try pool.write(.inTurn) { db in
                try add(db)
                place = try db.one("SELECT CAST(pg_current_wal_insert_lsn() AS TEXT) AS place")
            }
            let isFlushed: Bool = try pool.read {
                try $0.one(
                    """
                    SELECT CASE WHEN pg_current_wal_flush_lsn() >= CAST(\(place) AS PG_LSN)
                        THEN 1 ELSE 0 END AS flushed
                    """)
            }
            #expect(isFlushed)
        }
    }

    @Test func `nobody waits for who holds something else`() throws {
        try pool.write(.beside) { db in
            try add(db, to: 1)
            _ = try sum(db)
            try onThreads(1) { _ in
                try pool.write(.beside) { try add($0, to: 2) }
                try pool.write {
                    _ = try $0.affected(by: "UPDATE account SET sum = 7 WHERE id = 2")
                }
            }
        }
        #expect(try pool.read { [try sum($0, 1), try sum($0, 2)] } == [1, 7])
    }

    @Test func `those who go beside and those who would be alone do not lose what the other did`()
        throws
    {
        try onThreads(8) { number in
            for _ in 0..<10 {
                try pool.write(number % 2 == 0 ? .beside : .alone) { db in
                    if number % 2 == 0 {
                        try add(db)
                    } else {
                        let before = try sum(db)
                        try db.run("UPDATE account SET sum = \(before + 1) WHERE id = 1")
                    }
                }
            }
        }
        #expect(try pool.read { try sum($0) } == 80)
    }

    @Test func `locks taken crosswise end by one giving way, and both are done`() throws {
        try onThreads(2) { number in
            try pool.write(.beside) { db in
                try add(db, to: number == 0 ? 1 : 2)
                _ = try sum(db)
                Thread.sleep(forTimeInterval: 0.05)
                try add(db, to: number == 0 ? 2 : 1)
            }
        }
        #expect(try pool.read { [try sum($0, 1), try sum($0, 2)] } == [2, 102])
    }

    @Test func `others hear of it after the commit, and nothing of what failed`() throws {
        let other = try folder.pool()
        let heard = Failures()
        other.listen { _ in heard.add(StorageError.busy) }
        try other.hearOthers()
        Thread.sleep(forTimeInterval: 0.3)
        try pool.write(.beside) { db in
            try add(db)
            db.tell(Message(channel: "a", text: String(repeating: "é", count: 9_000)))
        }
        #expect(throws: StorageError.self) {
            try pool.write(.beside) { db in
                db.tell(Message(channel: "a", text: "never"))
                try db.run("INSERT INTO account (sum) VALUES (NULL)")
            }
        }
        try pool.write(.beside) { db in db.tell(Message(channel: "a", text: "last")) }
        let end = Date() + 10
        while heard.all.count < 2, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
        #expect(heard.all.count == 2)
    }
}
