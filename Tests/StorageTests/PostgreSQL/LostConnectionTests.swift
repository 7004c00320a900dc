import Foundation
import Testing

@testable import Storage

@Suite("A connection that is lost", .onPostgreSQL) struct LostConnectionTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    private func count() throws -> Int {
        try pool.read { try $0.one("SELECT COUNT(*) AS n FROM note AS n") }
    }

    private func own(_ db: Database) throws -> Int {
        try db.one("SELECT pg_backend_pid() AS pid")
    }

    /// As an administrator does, from another connection.
    private func cut(_ pid: Int) throws {
        let other = try folder.pool()
        try other.read { _ = try $0.run("SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER))") }
        // The backend takes a moment to die.
        let left: SQL = "SELECT COUNT(*) AS n FROM pg_stat_activity AS a WHERE a.pid = \(pid)"
        for _ in 0..<500 {
            if try other.read({ try $0.one(left) }) == 0 { return }
            Thread.sleep(forTimeInterval: 0.01)
        }
    }

    @Test func `while idle is replaced without a word`() throws {
        for _ in 1...3 {
            try cut(try pool.read { try own($0) })
            #expect(try count() >= 0)
            try cut(try pool.write { try own($0) })
            try pool.write { try $0.run("INSERT INTO note (body) VALUES (\(UUID().uuidString))") }
        }
        #expect(try count() == 3)
    }

    @Test func `while idle is replaced also for a read that begins with its generation`() throws {
        try cut(try pool.read { try own($0) })
        let found = try pool.read { db in (db.generation, try own(db)) }
        #expect(found.0 != nil)
    }

    @Test func `while idle is replaced also for a read that asks several things at once`() throws {
        let reader = pool.makeReader()
        for isBelieved in [false, true] {
            try cut(try reader.read { try own($0) })
            let found = try reader.read(mayRepeat: true) { db in
                if isBelieved { _ = db.generation }
                let asked: Asked<Int?> = try db.ask(value: "SELECT COUNT(*) AS n FROM note AS n")
                return (try own(db), try asked.get())
            }
            #expect(found.0 > 0)
            #expect(found.1 == 0)
        }
    }

    @Test func `in the middle of a write has the write run again, once in effect`() throws {
        var runs = 0
        try pool.write { db in
            runs += 1
            try db.run("INSERT INTO note (body) VALUES ('a')")
            if runs == 1 { try cut(try own(db)) }
            try db.run("INSERT INTO note (body) VALUES ('b')")
        }
        #expect(runs == 2)
        #expect(try count() == 2)
    }

    @Test func `in the middle of a read is said, and the next read is served`() throws {
        #expect(throws: StorageError.self) {
            try pool.read { db in
                try cut(try own(db))
                _ = try db.value("SELECT 1 AS one") as Int?
            }
        }
        #expect(try count() == 0)
    }

    @Test func `during a commit leaves the outcome open, and nothing is tried again`() throws {
        try pool.migrate([
            notes,
            Migration("test-2-trap") {
                """
                CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """
                """
                CREATE CONSTRAINT TRIGGER trap AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.body = 'trap') EXECUTE FUNCTION fall()
                """
            },
        ])
        var runs = 0
        let effects = Failures()
        #expect(throws: StorageError.uncertain) {
            try pool.write { db in
                runs += 1
                db.afterCommit { effects.add(StorageError.uncertain) }
                try db.run("INSERT INTO note (body) VALUES ('trap')")
            }
        }
        #expect(runs == 1)
        #expect(effects.all.isEmpty)
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('next')") }
        #expect(try count() == 1)
    }
}
