internal import CPQ

/// A statement that one connection prepared for one pattern of types.
///
/// A NULL is written into the text: only then does the server know nothing of its type and
/// infer it from where it stands, even in `$1 IS NULL`.
final class PostgresStatement {
    /// A text with the types of its values.
    struct Key: Hashable {
        let code: SQLText
        let types: [Oid]

        init(_ sql: SQL) {
            code = sql.code
            types = sql.slots.map { Self.type(of: $0.value) }
        }

        /// 0 for NULL.
        private static func type(of value: SQLArgument) -> Oid {
            switch value {
            case .null: 0
            case .integer: ServerType.int8
            case .real: ServerType.float8
            case .text: ServerType.text
            case .blob: ServerType.bytea
            }
        }
    }

    /// Whether the server has it.
    enum Preparation {
        case none, sent, done
    }

    let key: Key
    let name: String
    /// The text as the server gets it.
    let text: String
    /// The types of the values that are sent, those that are not NULL.
    let types: [Oid]
    var preparation = Preparation.none
    var lastUse = 0
    private var known: (columns: ColumnNames, types: [Oid])?

    init(_ sql: SQL, key: Key, number: Int) throws {
        self.key = key
        name = "s\(number)"
        text = sql.textWithNulls
        types = key.types.filter { $0 != 0 }
        try Self.requireHarmless(text)
    }

    func rows(_ result: OpaquePointer) -> PostgresRows {
        let count = PQnfields(result)
        if let known, known.types.count == Int(count) {
            return PostgresRows(result, columns: known.columns, types: known.types)
        }
        let names = (0..<count).map { column in
            PQfname(result, column).map { String(cString: $0) } ?? ""
        }
        let found = (ColumnNames(names), (0..<count).map { PQftype(result, $0) })
        known = found
        return PostgresRows(result, columns: found.0, types: found.1)
    }

    /// Transactions and settings belong to the pool.
    private static func requireHarmless(_ text: String) throws {
        let first = text.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
        guard !forbidden.contains(first) else { throw StorageError.readOnly }
    }

    private static let forbidden: Set = [
        "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "SET",
        "RESET", "DISCARD", "PREPARE", "EXECUTE", "DEALLOCATE", "LISTEN", "UNLISTEN", "NOTIFY",
        "LOCK", "VACUUM", "PRAGMA", "ATTACH", "DETACH", "COPY",
    ]
}
