internal import CSQLite

/// One column of the current row: what a `SQLValue` reads itself from.
/// Each reader throws `StorageError.wrongType` for another storage class.
package struct Cell {
    let statement: Statement
    let index: Int32
    private let type: Int32

    init(statement: Statement, index: Int32) {
        self.statement = statement
        self.index = index
        type = sqlite3_column_type(statement.handle, index)
    }

    package var isNull: Bool { type == SQLITE_NULL }

    package func integer() throws -> Int64 {
        guard type == SQLITE_INTEGER else { throw mismatch("integer") }
        return sqlite3_column_int64(statement.handle, index)
    }

    /// A number: an integer column reads as well.
    package func real() throws -> Double {
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch("real") }
        return sqlite3_column_double(statement.handle, index)
    }

    package func text() throws -> String {
        guard type == SQLITE_TEXT else { throw mismatch("text") }
        // The pointer first: it may convert, and the count is of the result.
        let start = sqlite3_column_text(statement.handle, index)
        let count = Int(sqlite3_column_bytes(statement.handle, index))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func blob() throws -> [UInt8] {
        guard type == SQLITE_BLOB else { throw mismatch("blob") }
        let start = sqlite3_column_blob(statement.handle, index)
        let count = Int(sqlite3_column_bytes(statement.handle, index))
        return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    /// True when the column holds bytes rather than text.
    package var isBlob: Bool { type == SQLITE_BLOB }

    /// The error for a column that does not hold what was expected; it names
    /// the column, never the value.
    package func mismatch(_ expected: String) -> StorageError {
        .wrongType(column: statement.columns[Int(index)], expected: expected)
    }
}
