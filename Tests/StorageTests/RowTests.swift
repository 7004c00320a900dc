import Storage
import Testing

@Suite("Rows") struct RowTests {
    private struct Pair: FromRow, Equatable {
        let a: Int
        let b: String?

        init(row: Row) throws {
            b = try row["b"]
            a = try row["a"]
        }
    }

    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
    }

    @Test func `columns are found by name in any order, row after row`() throws {
        let pairs: [Pair] = try pool.read { db in
            try db.all("SELECT 1 AS a, 'x' AS b, 0 AS c UNION ALL SELECT 2, NULL, 0")
        }
        #expect(pairs.map(\.a) == [1, 2])
        #expect(pairs.map(\.b) == ["x", nil])
    }

    @Test func `a column may have nothing in some rows, where that is expected`() throws {
        let sql: SQL = "SELECT 'x' AS b UNION ALL SELECT NULL ORDER BY b"
        let texts: [String?] = try pool.read { try $0.values(sql) }
        #expect(Set(texts) == ["x", nil])
        #expect(throws: StorageError.unexpectedNull(column: "b")) {
            try pool.read { try $0.values(sql) as [String] }
        }
    }

    @Test(
        arguments: [
            ("SELECT 1 AS a", StorageError.missingColumn("b")),
            ("SELECT NULL AS a, 'x' AS b", .unexpectedNull(column: "a")),
            ("SELECT 'one' AS a, 'x' AS b", .wrongType(column: "a", expected: "integer")),
            ("SELECT 1 AS a, 2 AS b", .wrongType(column: "b", expected: "text")),
        ] as [(SQL, StorageError)])
    func `a row that does not fit is a named error`(_ sql: SQL, _ error: StorageError) throws {
        #expect(throws: error) { try pool.read { db in _ = try db.first(sql) as Pair? } }
    }

    @Test func `no row is nil, and a NULL scalar is nil`() throws {
        try pool.read { db throws in
            #expect(try db.first("SELECT 1 AS a, 'x' AS b WHERE 1 = 0") as Pair? == nil)
            #expect(try db.value("SELECT NULL") as Int? == nil)
            #expect(try db.values("SELECT 1 WHERE 1 = 0") as [Int] == [])
            #expect(throws: StorageError.self) { try db.values("SELECT NULL") as [Int] }
        }
    }

    @Test func `the same statement may run inside its own loop`() throws {
        let sql: SQL = "SELECT 1 UNION ALL SELECT 2"
        var seen = 0
        try pool.read { db in
            try db.each(sql) { _ in try db.each(sql) { _ in seen += 1 } }
        }
        #expect(seen == 4)
    }
}
