import Foundation
import Testing

@testable import Storage

@Suite("One writer, one process") struct IsolationTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    private func count(_ reader: Reader) throws -> Int? {
        try reader.read { db in try db.value("SELECT count(*) FROM note AS n") }
    }

    @Test func `what is not committed is not seen by others`() throws {
        let reader = pool.makeReader()
        try pool.write { db in
            try db.run("INSERT INTO note (body) VALUES ('draft')")
            #expect(try db.value("SELECT count(*) FROM note AS n") as Int? == 1)
            #expect(try count(reader) == 0)
        }
        #expect(try count(reader) == 1)
    }

    @Test func `a read sees one moment, whatever is committed meanwhile`() throws {
        let reader = pool.makeReader()
        try reader.read { db in
            #expect(try db.value("SELECT count(*) FROM note AS n") as Int? == 0)
            try pool.write { try $0.run("INSERT INTO note (body) VALUES ('later')") }
            #expect(try db.value("SELECT count(*) FROM note AS n") as Int? == 0)
        }
        #expect(try count(reader) == 1)
    }

    @Test(
        .onSQLite,
        arguments: [
            "INSERT INTO note (body) VALUES ('no')", "CREATE TABLE other (id INTEGER)",
            "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA wal_checkpoint", "PRAGMA query_only = OFF",
            "VACUUM",
        ] as [SQL])
    func `a reader can neither write nor checkpoint`(_ sql: SQL) throws {
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('in the log')") }
        let log = folder.path + "/parvis.sqlite-wal"
        let before = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        #expect(before ?? 0 > 0)
        #expect(throws: (any Error).self) { try pool.read { try $0.run(sql) } }
        #expect(throws: (any Error).self) { try pool.makeReader().read { try $0.run(sql) } }
        let after = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        #expect(after == before)
    }

    @Test(.onSQLite) func `a file opened to read refuses a write even without our guards`() throws {
        let path = folder.path + "/parvis.sqlite"
        let copying = try SQLiteConnection.open(path, for: .copying)
        #expect(throws: StorageError.readOnly) { try copying.control("DELETE FROM note") }
    }

    @Test(.onSQLite)
    func `a second pool on the folder is refused by name, until the first is closed or gone`()
        throws
    {
        let other = try TemporaryFolder()
        let first = try other.pool()
        #expect(throws: StorageError.locked(folder: other.path)) { try other.pool() }
        try first.close()
        _ = try other.pool()
        _ = try other.pool()
    }

    @Test(.onSQLite) func `a second process is refused`() async throws {
        let path = folder.path
        await #expect(processExitsWith: .exitCode(42)) { [path = path as String] in
            do {
                _ = try DatabasePool(folder: path, options: .temporary)
            } catch StorageError.locked(let folder) {
                exit(folder == path ? 42 : 1)
            }
        }
    }

    @Test func `a read that takes too long is cut, and the reader serves the next`() throws {
        let other = try TemporaryFolder()
        var options = StorageOptions.temporary
        options.readLimit = 0.05
        let reader = try other.pool(options).makeReader()
        let endless: SQL = """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
            """
        #expect(throws: StorageError.tooLong) {
            try reader.read { db in try db.value(endless) as Int? }
        }
        #expect(throws: StorageError.tooLong) {
            try reader.read { db in
                Thread.sleep(forTimeInterval: 0.1)
                return try db.value("SELECT 1") as Int?
            }
        }
        #expect(try reader.read { db in try db.value("SELECT 1") as Int? } == 1)
    }
}
