/// The row that a statement stands on, of either engine. A choice between
/// two classes, so that reading a cell costs no dynamic call.
enum Cursor {
    case sqlite(SQLiteStatement)
    case postgresql(PostgresRows)

    var columns: ColumnNames {
        switch self {
        case .sqlite(let statement): statement.columns
        case .postgresql(let rows): rows.columns
        }
    }

    func kind(at index: Int32) -> CellKind {
        switch self {
        case .sqlite(let statement): statement.kind(at: index)
        case .postgresql(let rows): rows.kind(at: index)
        }
    }
}
