import Foundation
import Storage
import Testing

@Suite("Numbers of rows") struct NumberTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func add(_ pool: DatabasePool, to table: SQL) throws -> Int {
        try pool.write { db in
            try db.run("INSERT INTO \(table) (body) VALUES ('a')")
            return try db.one("SELECT MAX(t.id) FROM \(table) AS t")
        }
    }

    private func empty(_ pool: DatabasePool, _ table: SQL) throws {
        try pool.write { try $0.run("DELETE FROM \(table)") }
    }

    @Test func `one that was deleted is not given again`() throws {
        let pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-note") {
                "CREATE TABLE note (id \(.identity), body \(.text) NOT NULL) \(.strict)"
            }
        ])
        #expect(try (1...3).map { _ in try add(pool, to: "note") } == [1, 2, 3])
        try empty(pool, "note")
        #expect(try add(pool, to: "note") == 4)
    }

    @Test(.onSQLite)
    func `a file of an earlier version gives none again either, and is whole`() throws {
        let old = Migration("test-1-old") {
            "CREATE TABLE note (\n    id INTEGER PRIMARY KEY,\n    body TEXT NOT NULL\n) STRICT"
            "CREATE TABLE other (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"
            """
            CREATE TABLE mark (
                id INTEGER PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE, body TEXT
            ) STRICT
            """
            "CREATE INDEX note_body ON note (body)"
            "INSERT INTO note (id, body) VALUES (7, 'é')"
            "INSERT INTO mark (id) VALUES (7)"
        }
        var pool = try folder.pool()
        try pool.migrate([old])
        try pool.close()
        pool = try folder.pool()
        #expect(try pool.migrate([old]) == [])
        let bodies: [String] = try pool.read { try $0.values("SELECT n.body FROM note AS n") }
        #expect(bodies == ["é"])
        try empty(pool, "note")
        let marks: Int = try pool.read { try $0.one("SELECT COUNT(*) FROM mark AS m") }
        #expect(marks == 0)
        #expect(try add(pool, to: "note") == 8)
        #expect(try add(pool, to: "other") == 1)
        try pool.verify()
        #expect(throws: StorageError.self) {
            try pool.write { try $0.run("UPDATE sqlite_schema SET sql = ''") }
        }
    }
}
