import Storage
import Testing

@Suite("SQL text") struct SQLTests {
    private enum Role: String, SQLValue { case member, moderator }

    @Test func `values become numbered arguments in the order of the text`() {
        let sql: SQL = "SELECT \(1), \("a"), \(nil as Int?), \(Role.moderator)"
        #expect(sql.text == "SELECT $1, $2, $3, $4")
        #expect(sql.arguments == [.integer(1), .text("a"), .null, .text("moderator")])
    }

    @Test func `a fragment goes on from the numbers before it`() {
        let inner: SQL = "b = \(2) AND c = \(3)"
        let sql: SQL = "a = \(1) AND (\(inner)) AND d = \(4)"
        #expect(sql.text == "a = $1 AND (b = $2 AND c = $3) AND d = $4")
        #expect(sql.arguments == [.integer(1), .integer(2), .integer(3), .integer(4)])
    }

    @Test func `fragments of more than nine values keep their places`() {
        let ten = (1...12).map { SQL("x = \($0)") }.joined(separator: " OR ")
        let sql: SQL = "\(0) \(ten) \(13)"
        #expect(sql.text.hasSuffix("OR x = $13 $14"))
        #expect(sql.arguments == (0...13).map { .integer($0) })
    }

    @Test func `a dollar sign written in a literal is left alone`() {
        let inner: SQL = "'$1 and $2' = \("é$1")"
        let sql: SQL = "\(7) \(inner)"
        #expect(sql.text == "$1 '$1 and $2' = $2")
    }

    @Test func `a list prints its values in brackets, an empty one contains nothing`() {
        let some: SQL = "id IN \(list: [4, 5])"
        let none: SQL = "id IN \(list: [Int]())"
        #expect(some.text == "id IN ($1, $2)")
        #expect(none.text == "id IN (NULL)")
    }

    @Test func `printed or dumped, a statement does not show its values`() {
        let sql: SQL = "SELECT \("secret")"
        var dumped = ""
        dump(sql, to: &dumped)
        #expect("\(sql)" == "SELECT $1")
        #expect(!(dumped + String(reflecting: sql)).contains("secret"))
    }

    @Test func `fragments add up`() {
        var sql: SQL = "a = \(1)" + " AND b = \(2)"
        sql += " LIMIT \(3)"
        #expect(sql.text == "a = $1 AND b = $2 LIMIT $3")
        #expect([SQL]().joined(separator: ",").isEmpty)
    }

    @Test func `the engine reads the numbers as we meant them`() throws {
        let folder = try TemporaryFolder()
        let pool = try folder.pool()
        let part: SQL = "\("b") || \("c")"
        let text: String? = try pool.read { db in
            try db.value("SELECT \("a") || \(part) || \("d")")
        }
        #expect(text == "abcd")
    }

    @Test func `too many placeholders are an error, not a NULL`() throws {
        let folder = try TemporaryFolder()
        let pool = try folder.pool()
        #expect(throws: StorageError.self) {
            try pool.read { db in _ = try db.value("SELECT $1, \(1), $3") as Int? }
        }
    }
}
