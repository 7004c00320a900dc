import Storage
import Testing

@Suite("What a schema refuses by other rows") struct RefusalTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-rule") {
                "CREATE TABLE rule (id \(.identity), text \(.text) NOT NULL) \(.strict)"
                """
                CREATE TABLE rule_use (
                    rule_id \(.integer) NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
                    who \(.integer) NOT NULL,
                    PRIMARY KEY (rule_id, who)
                ) \(.keyed)
                """
                Schema.refusal(
                    "rule_frozen", of: "UPDATE OF text", on: "rule",
                    where: "EXISTS (SELECT 1 FROM rule_use AS u WHERE u.rule_id = OLD.id)")
                Schema.refusal(
                    "rule_use_kept", of: "DELETE", on: "rule_use",
                    where: "EXISTS (SELECT 1 FROM rule AS r WHERE r.id = OLD.rule_id)")
            }
        ])
        try pool.write { try $0.run("INSERT INTO rule (id, text) VALUES (1, 'a'), (2, 'b')") }
    }

    private func isRefused(_ sql: SQL) throws -> Bool {
        do {
            try pool.write { _ = try $0.affected(by: sql) }
            return false
        } catch StorageError.constraint(let kind, let detail) {
            #expect(kind == .check && detail.contains("rule_"))
            return true
        }
    }

    @Test func `a change is refused once another table says so, and not before`() throws {
        #expect(try !isRefused("UPDATE rule SET text = 'c' WHERE id = 1"))
        try pool.write { try $0.run("INSERT INTO rule_use (rule_id, who) VALUES (1, 7)") }
        #expect(try isRefused("UPDATE rule SET text = 'd' WHERE id = 1"))
        #expect(try !isRefused("UPDATE rule SET text = 'd' WHERE id = 2"))
        let text: String? = try pool.read {
            try $0.value("SELECT r.text FROM rule AS r WHERE id = 1")
        }
        #expect(text == "c")
    }

    @Test func `what goes with its parent is not asked for`() throws {
        try pool.write { try $0.run("INSERT INTO rule_use (rule_id, who) VALUES (1, 7)") }
        #expect(try isRefused("DELETE FROM rule_use WHERE who = 7"))
        #expect(try !isRefused("DELETE FROM rule WHERE id = 1"))
        let left: Int? = try pool.read { try $0.value("SELECT COUNT(*) AS n FROM rule_use AS u") }
        #expect(left == 0)
    }
}
