import Storage
import Testing

@Suite("Errors of the engine") struct ConstraintTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-pair") {
                "CREATE TABLE parent (id \(.identity), name \(.text) NOT NULL UNIQUE) \(.strict)"
                """
                CREATE TABLE child (
                    id \(.identity), age \(.integer) CHECK (age > 0),
                    parent \(.integer) REFERENCES parent (id),
                    late \(.integer) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED
                ) \(.strict)
                """
            }
        ])
    }

    private func kind(_ sql: SQL) throws -> StorageError.Constraint? {
        do {
            try pool.write { db in
                try db.run("INSERT INTO parent (name) VALUES ('a')")
                try db.run(sql)
            }
        } catch StorageError.constraint(let kind, let detail) {
            #expect(!detail.contains("secret"))
            return kind
        }
        return nil
    }

    @Test func `each rule of the schema answers by its name`() throws {
        #expect(try kind("INSERT INTO parent (name) VALUES ('a')") == .unique)
        #expect(try kind("INSERT INTO parent (name) VALUES (NULL)") == .notNull)
        #expect(try kind("INSERT INTO child (age) VALUES (0)") == .check)
        #expect(try kind("INSERT INTO child (parent) VALUES (99)") == .foreignKey)
        #expect(try kind("INSERT INTO child (age) VALUES ('secret')") == .type)
        #expect(try kind("INSERT INTO child (late) VALUES (99)") == .foreignKey)
    }

    @Test func `a reference is checked even when only the returned row is read`() throws {
        #expect(throws: StorageError.self) {
            try pool.write { db in
                _ = try db.value("INSERT INTO child (parent) VALUES (99) RETURNING id") as Int?
            }
        }
    }

    @Test(.onSQLite) func `an error holds the SQL and never the values`() throws {
        try pool.write { _ = try $0.run("CREATE VIRTUAL TABLE words USING fts5 (body)") }
        for word in ["\"secret", "secret:", "secret AND"] {
            do {
                try pool.read { db in
                    try db.each("SELECT w.body FROM words AS w WHERE words MATCH \(word)") { _ in }
                }
                Issue.record("the engine accepted \(word)")
            } catch let error as StorageError {
                #expect(!"\(error)".contains("secret"))
                #expect("\(error)".contains("MATCH $1"))
            }
        }
    }

    @Test func `a wrong statement names itself`() throws {
        do {
            try pool.read { db in try db.each("SELECT x FROM nowhere") { _ in } }
            Issue.record("no error")
        } catch StorageError.sql(_, let message, let sql) {
            #expect(message.contains("nowhere"))
            #expect(sql == "SELECT x FROM nowhere")
        }
    }
}
