import Foundation
import Testing

@testable import Storage

@Suite("Shared commits") struct GroupCommitTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    /// The engine itself.
    private var sqlite: SQLitePool {
        get throws {
            guard case .sqlite(let engine) = pool.engine else { throw StorageError.closed }
            return engine
        }
    }

    private func count() throws -> Int? {
        try pool.read { db in try db.value("SELECT count(*) FROM note AS n") }
    }

    @Test func `32 threads of 200 writes: every one is there`() throws {
        try onThreads(32) { thread in
            for number in 0..<200 {
                let body = "\(thread)-\(number)"
                try pool.write { db in try db.run("INSERT INTO note (body) VALUES (\(body))") }
            }
        }
        #expect(try count() == 6400)
    }

    @Test func `a write that fails does not harm its neighbours`() throws {
        struct Stop: Error {}
        let failed = Failures()
        try onThreads(16) { thread in
            for number in 0..<100 {
                let body = "\(thread)-\(number)"
                do {
                    try pool.write { db in
                        try db.run("INSERT INTO note (body) VALUES (\(body))")
                        if (thread + number) % 3 == 0 { throw Stop() }
                    }
                } catch is Stop {
                    failed.add(Stop())
                }
            }
        }
        #expect(failed.all.count > 500)
        #expect(try count() == 1600 - failed.all.count)
    }

    @Test func `a reference left open fails its own write alone`() throws {
        try pool.write { db in
            try db.run(
                """
                CREATE TABLE link (
                    note INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)
                """)
            try db.run("INSERT INTO note (id, body) VALUES (1, 'target')")
        }
        let refused = Failures()
        try onThreads(8) { thread in
            for _ in 0..<20 {
                do {
                    let target = thread == 0 ? 99 : 1
                    try pool.write { db in
                        try db.run("INSERT INTO link (note) VALUES (\(target))")
                        // Meanwhile the others line up to share the commit.
                        Thread.sleep(forTimeInterval: 0.001)
                    }
                } catch { refused.add(error) }
            }
        }
        #expect(refused.all.count == 20)
        let count: Int? = try pool.read { try $0.value("SELECT count(*) FROM link AS l") }
        #expect(count == 140)
    }

    @Test func `an answered write is read by the one who made it`() throws {
        try onThreads(16) { thread in
            let reader = pool.makeReader()
            for number in 0..<50 {
                let body = "\(thread)-\(number)"
                try pool.write { try $0.run("INSERT INTO note (body) VALUES (\(body))") }
                let found: Int? = try reader.read { db in
                    try db.value("SELECT n.id FROM note AS n WHERE n.body = \(body)")
                }
                #expect(found != nil)
            }
        }
    }

    @Test(.onSQLite) func `a full database refuses all who shared the transaction, then recovers`()
        throws
    {
        try sqlite.writer.alone { try $0.control("PRAGMA max_page_count = 40") }
        let refused = Failures()
        let effects = Failures()
        let text = String(repeating: "x", count: 3000)
        try onThreads(8) { thread in
            for number in 0..<20 {
                do {
                    try pool.write { db in
                        db.afterCommit { effects.add(StorageError.full) }
                        let body = "\(thread)-\(number) \(text)"
                        try db.run("INSERT INTO note (body) VALUES (\(body))")
                    }
                } catch StorageError.full {
                    refused.add(StorageError.full)
                }
            }
        }
        #expect(refused.all.count > 100)
        #expect(try count() == 160 - refused.all.count)
        #expect(effects.all.count == 160 - refused.all.count)
        try sqlite.writer.alone { try $0.control("PRAGMA max_page_count = 4000") }
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('room again')") }
    }

    @Test(.onSQLite) func `after a full disk ended the transaction nothing more is written in it`()
        throws
    {
        try sqlite.writer.alone { try $0.control("PRAGMA max_page_count = 8") }
        let large = String(repeating: "x", count: 300_000)
        #expect(throws: StorageError.self) {
            try pool.write { db in
                _ = try? db.run("INSERT INTO note (body) VALUES (\(large))")
                _ = try? db.run("INSERT INTO note (body) VALUES ('stray')")
            }
        }
        #expect(try count() == 0)
    }

    @Test func `a write inside a write is refused, not a deadlock`() throws {
        #expect(throws: StorageError.nestedWrite) {
            try pool.write { _ in try pool.write { _ in } }
        }
        try pool.write { _ in }
    }

    @Test func `a closed pool writes no more`() throws {
        try pool.close()
        #expect(throws: StorageError.closed) { try pool.write { _ in } }
    }

    @Test(.onSQLite) func `the log is checkpointed as it grows, and gone after closing`() throws {
        var options = StorageOptions.temporary
        options.checkpointPages = 20
        let other = try TemporaryFolder()
        let pool = try other.poolWithNotes(options)
        for number in 0..<500 {
            try pool.write { try $0.run("INSERT INTO note (body) VALUES (\("\(number)"))") }
        }
        let log = other.path + "/parvis.sqlite-wal"
        let size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        #expect(size ?? 0 > 0 && size ?? 0 < 400_000)
        try pool.close()
        let left = try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        #expect(left ?? 0 == 0)
    }
}
