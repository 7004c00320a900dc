import Foundation
import Testing

@testable import Storage

@Suite("Asking a server", .onPostgreSQL) struct RoundTripTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    @Test func `a read waits once for each statement, its beginning and its end included`() throws {
        for _ in 1...2 {
            let counts = try pool.read { db in
                for _ in 1...5 { _ = try db.values("SELECT n.id FROM note AS n") as [Int] }
                _ = db.generation
                return (db.statements, db.roundTrips)
            }
            #expect(counts == (5, 5))
        }
    }

    @Test func `a read that only asks whether anything changed waits once`() throws {
        let counts = try pool.read { db in
            _ = db.generation
            return (db.statements, db.roundTrips)
        }
        #expect(counts == (0, 1))
        #expect(try pool.read { $0.roundTrips } == 0)
    }

    @Test(arguments: [Isolation.alone, .beside, .inTurn])
    func `a write waits for what it reads and for its commit, and for nothing else`(
        _ isolation: Isolation
    ) throws {
        var written: Database?
        try pool.write(isolation) { db in
            written = db
            let id: Int = try db.one("INSERT INTO note (body) VALUES ('a') RETURNING id")
            try db.run("INSERT INTO note (body) VALUES ('b')")
            try db.hold("SELECT n.id FROM note AS n WHERE n.id = \(id)")
            let asked: Asked<Int?> = try db.ask(value: "SELECT COUNT(*) AS n FROM note AS n")
            #expect(try db.affected(by: "UPDATE note SET body = body || '!'") == 2)
            #expect(try asked.get() == 2)
            #expect(db.roundTrips == 2)
            try db.run("INSERT INTO note (body) VALUES ('d')")
            db.tell(Message(channel: "note", text: "e"))
        }
        #expect(written?.roundTrips == 3)
        #expect(try pool.read { try $0.one("SELECT COUNT(*) AS n FROM note AS n") as Int } == 3)
    }

    @Test func `what was asked is of the moment when it was asked`() throws {
        try pool.write { db in
            let asked: Asked<Int?> = try db.ask(value: "SELECT COUNT(*) AS n FROM note AS n")
            try db.run("INSERT INTO note (body) VALUES ('a')")
            #expect(try asked.get() == 0)
            #expect(try asked.get() == 0)
        }
    }

    private func insert(_ value: SQL, inSavepoint db: Database) throws {
        try db.savepoint { try db.run("INSERT INTO note (body) VALUES (\(value))") }
    }

    @Test func `a savepoint waits for what was sent along in it, and undoes it when it fails`()
        throws
    {
        try pool.write { db in
            try db.run("INSERT INTO note (body) VALUES ('before')")
            #expect(throws: StorageError.constraint(kind: .notNull, detail: "note.body")) {
                try insert("NULL", inSavepoint: db)
            }
            try insert("'inside'", inSavepoint: db)
            try db.run("INSERT INTO note (body) VALUES ('after')")
        }
        let bodies: [String] = try pool.read {
            try $0.values("SELECT n.body FROM note AS n ORDER BY n.id")
        }
        #expect(bodies == ["before", "inside", "after"])
    }

    @Test func `what was sent along and failed is said of that statement, and nothing is kept`()
        throws
    {
        for isolation in [Isolation.alone, .beside, .inTurn] {
            #expect(throws: StorageError.constraint(kind: .notNull, detail: "note.body")) {
                try pool.write(isolation) { db in
                    try db.run("INSERT INTO note (body) VALUES ('kept?')")
                    try db.run("INSERT INTO note (body) VALUES (NULL)")
                }
            }
            #expect(throws: StorageError.self) {
                try pool.write(isolation) { db in
                    try db.run("INSERT INTO note (body) VALUES (NULL)")
                    _ = try db.values("SELECT n.id FROM note AS n") as [Int]
                }
            }
        }
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('next')") }
        #expect(try pool.read { try $0.one("SELECT COUNT(*) AS n FROM note AS n") as Int } == 1)
    }

    @Test func `a value that is NULL may stand anywhere`() throws {
        let none: Int? = nil
        let word: String? = nil
        try pool.read { db throws in
            #expect(try db.value("SELECT 1 AS one WHERE \(none) IS NULL") as Int? == 1)
            #expect(try db.value("SELECT COALESCE(\(none), \(7), \(none))") as Int? == 7)
            #expect(try db.value("SELECT \(word) || \("x")") as String? == nil)
            #expect(
                try db.values("SELECT n.id FROM note AS n WHERE n.id = \(none)") as [Int] == [])
        }
    }

    @Test func `the same text with other types is another statement`() throws {
        try pool.read { db throws in
            #expect(try db.value("SELECT \(1)") as Int? == 1)
            #expect(try db.value("SELECT \("one")") as String? == "one")
            #expect(try db.value("SELECT \(1.5)") as Double? == 1.5)
            #expect(try db.value("SELECT \([1, 2] as [UInt8])") as [UInt8]? == [1, 2])
        }
    }

    @Test func `sums wider than 64 bits and truth values read as numbers`() throws {
        try pool.read { db throws in
            let sum: SQL = "SELECT SUM(CAST(x.n AS BIGINT)) FROM (VALUES (70000), (30005)) AS x (n)"
            #expect(try db.value(sum) as Int? == 100_005)
            #expect(
                try db.value("SELECT AVG(x.n) FROM (VALUES (1), (2)) AS x (n)") as Double? == 1.5)
            #expect(
                try db.value("SELECT CAST(-123456789.25 AS NUMERIC)") as Double? == -123_456_789.25)
            #expect(try db.value("SELECT 1 = 1") as Bool? == true)
        }
    }

    @Test func `a table that changed under a prepared statement is read anew`() throws {
        let all: SQL = "SELECT * FROM note"
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('a')") }
        for _ in 1...2 { try pool.write { db in try db.each(all) { _ in } } }
        try onThreads(1) { _ in
            try pool.write { _ = try $0.run("ALTER TABLE note ADD COLUMN at BIGINT") }
        }
        try pool.write { db in
            try db.each(all) { row throws in #expect(try row["at"] as Int? == nil) }
        }
    }
}
