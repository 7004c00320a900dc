/// One row of a result, readable only while the closure or the initializer
/// that received it runs: values are copied out, the row is not kept.
///
///     title = try row["title"]
package struct Row {
    let cursor: Cursor

    /// The value of a column that cannot be NULL.
    /// Throws `missingColumn`, `unexpectedNull` or `wrongType`.
    package subscript<Value: SQLValue>(_ column: String) -> Value {
        get throws {
            let cell = try cell(column)
            guard !cell.isNull else { throw StorageError.unexpectedNull(column: column) }
            return try Value(cell: cell)
        }
    }

    /// The value of a column, nil for NULL.
    /// Throws `missingColumn` or `wrongType`.
    package subscript<Value: SQLValue>(_ column: String) -> Value? {
        get throws {
            let cell = try cell(column)
            return cell.isNull ? nil : try Value(cell: cell)
        }
    }

    /// The value at a position from 0, for results of one column.
    func value<Value: SQLValue>(at position: Int32) throws -> Value? {
        let cell = Cell(cursor: cursor, index: position)
        return cell.isNull ? nil : try Value(cell: cell)
    }

    private func cell(_ column: String) throws -> Cell {
        guard let index = cursor.columns.index(of: column) else {
            throw StorageError.missingColumn(column)
        }
        return Cell(cursor: cursor, index: index)
    }
}

/// A value made from the columns of a row, read by name.
package protocol FromRow {
    init(row: Row) throws
}
