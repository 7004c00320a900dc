import Content
import Storage

/// A place among those of its theme.
struct LinkSpot: FromRow {
    let id: Int64
    let shelf: Int
    let position: Int

    init(row: Row) throws {
        id = try row["id"]
        shelf = try row["shelf"]
        position = try row["position"]
    }
}
