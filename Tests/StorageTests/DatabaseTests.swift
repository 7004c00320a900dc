import Storage
import Testing

@Suite("A transaction") struct DatabaseTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    private func bodies() throws -> [String] {
        try pool.read { db in try db.values("SELECT n.body FROM note AS n ORDER BY n.id") }
    }

    @Test func `a write that throws leaves nothing`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try pool.write { db in
                try db.run("INSERT INTO note (body) VALUES ('gone')")
                throw Stop()
            }
        }
        #expect(try bodies().isEmpty)
    }

    @Test func `hostile text is stored as it is`() throws {
        let hostile = "x'); DROP TABLE note; --"
        try pool.write { db in try db.run("INSERT INTO note (body) VALUES (\(hostile))") }
        #expect(try bodies() == [hostile])
        let found: Int? = try pool.read { db in
            try db.value("SELECT count(*) FROM note AS n WHERE n.body = \("' OR 1=1 --")")
        }
        #expect(found == 0)
    }

    @Test func `run tells how many rows it changed, and nothing for the rest`() throws {
        try pool.write { db throws in
            #expect(try db.affected(by: "INSERT INTO note (body) VALUES ('a'), ('b'), ('c')") == 3)
            #expect(try db.affected(by: "UPDATE note SET body = body || '!' WHERE id > 1") == 2)
            #expect(try db.affected(by: "DELETE FROM note WHERE id > 99") == 0)
            #expect(try db.affected(by: "CREATE TABLE other (id INTEGER)") == 0)
        }
    }

    @Test func `statements are counted from the start of the transaction`() throws {
        let count = try pool.read { db in
            _ = try db.value("SELECT 1") as Int?
            _ = try db.values("SELECT 2") as [Int]
            return db.statements
        }
        #expect(count == 2)
        #expect(try pool.read { $0.statements } == 0)
    }

    @Test func `a savepoint undoes its part and the rest is kept`() throws {
        struct Stop: Error {}
        try pool.write { db in
            try db.run("INSERT INTO note (body) VALUES ('before')")
            #expect(throws: Stop.self) {
                try db.savepoint {
                    try db.run("INSERT INTO note (body) VALUES ('outer')")
                    try db.savepoint { try db.run("INSERT INTO note (body) VALUES ('inner')") }
                    throw Stop()
                }
            }
            try db.run("INSERT INTO note (body) VALUES ('after')")
        }
        #expect(try bodies() == ["before", "after"])
    }

    @Test func `actions run after the commit and see it; undone parts lose theirs`() throws {
        struct Stop: Error {}
        var seen: [String] = []
        try pool.write { db in
            try db.run("INSERT INTO note (body) VALUES ('kept')")
            db.afterCommit { seen += (try? bodies()) ?? [] }
            #expect(throws: Stop.self) {
                try db.savepoint {
                    db.afterCommit { seen.append("undone") }
                    throw Stop()
                }
            }
            #expect(seen.isEmpty)
        }
        #expect(seen == ["kept"])
        #expect(throws: Stop.self) {
            try pool.write { db in
                db.afterCommit { seen.append("rolled back") }
                throw Stop()
            }
        }
        #expect(seen == ["kept"])
    }

    @Test func `a handle kept beyond its transaction is refused`() throws {
        var kept: Database?
        try pool.write { db in kept = db }
        #expect(throws: StorageError.closed) { try kept?.run("DELETE FROM note") }
    }

    @Test(
        arguments: [
            "COMMIT", "ROLLBACK", "BEGIN", "SAVEPOINT a", "RELEASE parvis",
            "PRAGMA foreign_keys = OFF", "ATTACH ':memory:' AS other",
        ] as [SQL])
    func `transactions and pragmas belong to the pool`(_ sql: SQL) throws {
        #expect(throws: StorageError.readOnly) { try pool.write { db in try db.run(sql) } }
        #expect(throws: StorageError.readOnly) { try pool.read { db in try db.run(sql) } }
    }

    @Test func `two statements in one text are refused`() throws {
        #expect(throws: StorageError.self) {
            try pool.write { db in
                try db.run("DELETE FROM note; DELETE FROM note")
            }
        }
    }

    @Test func `more statements than the cache holds still run`() throws {
        try pool.read { db in
            for count in 1...600 {
                let sum = Array(repeating: "1" as SQL, count: count).joined(separator: " + ")
                let found: Int? = try db.value("SELECT \(sum)")
                #expect(found == count)
            }
        }
    }
}
