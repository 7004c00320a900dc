/// One column of the current row: what a `SQLValue` reads itself from.
/// Each reader throws `StorageError.wrongType` for another storage class.
package struct Cell {
    private let cursor: Cursor
    private let index: Int32
    private let kind: CellKind

    init(cursor: Cursor, index: Int32) {
        self.cursor = cursor
        self.index = index
        kind = cursor.kind(at: index)
    }

    package var isNull: Bool { kind == .null }

    package func integer() throws -> Int64 {
        guard kind == .integer else { throw mismatch("integer") }
        return switch cursor {
        case .sqlite(let statement): statement.integer(at: index)
        case .postgresql(let rows): rows.integer(at: index)
        }
    }

    /// A number: an integer column reads as well.
    package func real() throws -> Double {
        guard kind == .real || kind == .integer else { throw mismatch("real") }
        return switch cursor {
        case .sqlite(let statement): statement.real(at: index)
        case .postgresql(let rows): rows.real(at: index)
        }
    }

    package func text() throws -> String {
        guard kind == .text else { throw mismatch("text") }
        return switch cursor {
        case .sqlite(let statement): statement.text(at: index)
        case .postgresql(let rows): rows.text(at: index)
        }
    }

    package func blob() throws -> [UInt8] {
        guard kind == .blob else { throw mismatch("blob") }
        return switch cursor {
        case .sqlite(let statement): statement.blob(at: index)
        case .postgresql(let rows): rows.blob(at: index)
        }
    }

    /// True when the column holds bytes rather than text.
    package var isBlob: Bool { kind == .blob }

    /// The error for a column that does not hold what was expected; it names
    /// the column, never the value.
    package func mismatch(_ expected: String) -> StorageError {
        .wrongType(column: cursor.columns.all[Int(index)], expected: expected)
    }
}
