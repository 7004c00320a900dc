import Foundation
import Storage
import Testing

@Suite("Migrations") struct MigrationTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let first = Migration("test-1-note") {
        "CREATE TABLE note (id \(.identity), body \(.text) NOT NULL) \(.strict)"
    }
    private let second = Migration("test-2-at") {
        "ALTER TABLE note ADD COLUMN at \(.integer)"
    }

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
    }

    private func copies() throws -> [String] {
        let path = folder.path + "/backups"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    @Test func `each is applied once, in the order of the list`() throws {
        #expect(try pool.migrate([first, second]) == ["test-1-note", "test-2-at"])
        #expect(try pool.migrate([first, second]) == [])
        try pool.write { try $0.run("INSERT INTO note (body, at) VALUES ('a', 1)") }
    }

    @Test func `what a table does by itself is taken back, and may be said anew`() throws {
        let doing = Migration("test-2-doing") {
            Schema.trigger(
                "note_doubled", after: "INSERT", on: "note", when: "NEW.body = 'a'",
                "INSERT INTO note (body) VALUES ('b')")
        }
        let other = Migration("test-3-other") {
            Schema.noTrigger("note_doubled", on: "note")
            Schema.trigger(
                "note_doubled", after: "INSERT", on: "note", when: "NEW.body = 'a'",
                "INSERT INTO note (body) VALUES ('c')")
        }
        try pool.migrate([first, doing, other])
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('a')") }
        let found: [String] = try pool.read {
            try $0.values("SELECT n.body FROM note AS n ORDER BY n.id")
        }
        #expect(found == ["a", "c"])
    }

    @Test func `a new one may come before those already applied`() throws {
        try pool.migrate([second.renamed("b", "CREATE TABLE b (id INTEGER)")])
        let early = second.renamed("a", "CREATE TABLE a (id INTEGER)")
        let late = second.renamed("b", "CREATE TABLE b (id INTEGER)")
        #expect(try pool.migrate([early, late]) == ["a"])
    }

    @Test func `an edited one is refused by name, and nothing is changed`() throws {
        try pool.migrate([first])
        let edited = first.renamed("test-1-note", "CREATE TABLE note (id INTEGER)")
        #expect(throws: StorageError.editedMigration("test-1-note")) {
            try pool.migrate([edited, second])
        }
        #expect(try pool.migrate([first, second]) == ["test-2-at"])
    }

    @Test func `a database of a newer version is refused by name`() throws {
        try pool.migrate([first, second])
        #expect(throws: StorageError.newerSchema(migration: "test-2-at")) {
            try pool.migrate([first])
        }
    }

    @Test func `one that fails leaves nothing of itself, and the earlier ones stay`() throws {
        let broken = Migration("test-3-broken") {
            "CREATE TABLE half (id INTEGER)"
            "CREATE TABLE note (id INTEGER)"
        }
        #expect(throws: StorageError.self) { try pool.migrate([first, broken]) }
        let catalogue: SQL =
            pool.dialect == .sqlite
            ? "SELECT s.name FROM sqlite_schema AS s"
            : "SELECT CAST(t.tablename AS TEXT) AS name FROM pg_tables AS t"
        let tables: [String] = try pool.read { db in
            try db.values("SELECT c.name FROM (\(catalogue)) AS c WHERE c.name IN ('half', 'note')")
        }
        #expect(tables == ["note"])
        #expect(try pool.migrate([first]) == [])
    }

    @Test(.onSQLite) func `a table is rebuilt without losing those that refer to it`() throws {
        let child = Migration("test-2-child") {
            """
            CREATE TABLE child (
                id \(.identity), note \(.integer) NOT NULL REFERENCES note (id) ON DELETE CASCADE
            ) \(.strict)
            """
            "INSERT INTO note (body) VALUES ('parent')"
            "INSERT INTO child (note) VALUES (1)"
        }
        let rebuild = Migration("test-3-rebuild") {
            "CREATE TABLE note_new (id \(.identity), body \(.text) NOT NULL UNIQUE) \(.strict)"
            "INSERT INTO note_new SELECT n.id, n.body FROM note AS n"
            "DROP TABLE note"
            "ALTER TABLE note_new RENAME TO note"
        }
        try pool.migrate([first, child, rebuild])
        let count: Int? = try pool.read { try $0.value("SELECT count(*) FROM child AS c") }
        #expect(count == 1)
        let orphaning = Migration("test-4-orphans") { "DELETE FROM note" }
        #expect(throws: StorageError.self) { try pool.migrate([first, child, rebuild, orphaning]) }
        #expect(throws: StorageError.self) {
            try pool.write { try $0.run("INSERT INTO child (note) VALUES (99)") }
        }
    }

    @Test(.onSQLite) func `a copy is taken before an existing database changes, three are kept`()
        throws
    {
        try pool.migrate([first])
        #expect(try copies().isEmpty)
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('kept')") }
        var list = [first]
        for number in 2...6 {
            list.append(first.renamed("test-\(number)", "CREATE TABLE later (id INTEGER)"))
            list[number - 1] = Migration("test-\(number)") {
                "INSERT INTO note (body) VALUES ('x')"
            }
            try pool.migrate(list)
        }
        #expect(try copies() == (4...6).map { "before-test-\($0).sqlite" })
        let restored = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: folder.path + "/backups/before-test-4.sqlite",
            toPath: restored.path + "/parvis.sqlite")
        let bodies: [String] = try restored.pool().read { db in
            try db.values("SELECT n.body FROM note AS n ORDER BY n.id")
        }
        #expect(bodies == ["kept", "x", "x"])
    }

    @Test(arguments: ["", "../up", "Été", "a b", "a/b"])
    func `a name that cannot be a file name is refused`(_ name: String) throws {
        #expect(throws: StorageError.self) { try pool.migrate([first.renamed(name, "SELECT 1")]) }
    }

    @Test func `a name listed twice is refused`() throws {
        #expect(throws: StorageError.self) { try pool.migrate([first, first]) }
    }

    @Test func `a schema prints the terms of its engine`() {
        let sql = first.statements[0].sql(for: .sqlite)
        #expect(
            sql.text
                == "CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                + "body TEXT NOT NULL) STRICT")
        let server = first.statements[0].sql(for: .postgresql)
        #expect(
            server.text == "CREATE TABLE note (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY "
                + "KEY, body TEXT COLLATE \"C\" NOT NULL) ")
    }

    @Test func `a text that a schema writes itself sorts by its bytes on a server too`() {
        let schema: Schema = "CREATE TABLE note (a TEXT, b TEXT NOT NULL, CONTEXT TEXT)"
        #expect(
            schema.sql(for: .postgresql).text
                == "CREATE TABLE note (a TEXT COLLATE \"C\", b TEXT COLLATE \"C\" NOT NULL, "
                + "CONTEXT TEXT COLLATE \"C\")")
    }
}

extension Migration {
    fileprivate func renamed(_ name: String, _ statement: Schema) -> Migration {
        Migration(name, [statement])
    }
}
