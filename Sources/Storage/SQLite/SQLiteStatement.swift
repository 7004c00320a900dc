internal import CSQLite

/// A prepared statement of one connection, reset as soon as its use ends.
final class SQLiteStatement {
    let handle: OpaquePointer
    let code: SQLText
    let columns: ColumnNames
    /// True unless the statement reads only.
    let writes: Bool
    /// The tables that it reads.
    let reads: TableSet
    /// The tables that it writes in.
    let changes: TableSet
    var isActive = false
    var lastUse = 0

    var text: String { code.string }

    init(handle: OpaquePointer, code: SQLText, _ mentioned: Hooks.Mentioned) {
        reads = mentioned.reads
        changes = mentioned.writes
        self.handle = handle
        self.code = code
        writes = sqlite3_stmt_readonly(handle) == 0
        columns = ColumnNames(
            (0..<sqlite3_column_count(handle)).map { index in
                sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
            })
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ slots: [SQL.Slot]) throws {
        guard Int(sqlite3_bind_parameter_count(handle)) == slots.count else {
            throw StorageError.sql(
                code: Int(SQLITE_RANGE), message: "placeholders and values differ", sql: text)
        }
        var index: Int32 = 1
        for slot in slots {
            let code = bind(slot.value, at: index)
            guard code == SQLITE_OK else { throw error(code) }
            index += 1
        }
    }

    private func bind(_ value: SQLArgument, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let value): return sqlite3_bind_int64(handle, index, value)
        case .real(let value): return sqlite3_bind_double(handle, index, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    parvis_sqlite_bind_text(handle, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .blob(let value):
            guard !value.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
            return value.withUnsafeBytes {
                parvis_sqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count))
            }
        }
    }

    /// Moves to the next row; false at the end.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw error(code, running: true) }
        return false
    }

    /// Ends the use: frees the read lock and the values.
    func finish() {
        // The code repeats the error of the last step, already thrown.
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isActive = false
    }

    private func error(_ code: Int32, running: Bool = false) -> StorageError {
        // A message made while running may quote a value (a full-text query).
        let quotes = running && code & 0xff == SQLITE_ERROR
        let hidden = quotes && sqlite3_bind_parameter_count(handle) > 0
        let message = hidden ? nil : sqlite3_errmsg(sqlite3_db_handle(handle))
        return StorageError(code: code, message: message, sql: text)
    }
}
