import Storage

/// A letter that one wrote, with what is known of it at a glance.
struct SentLine: FromRow, Sendable {
    let letter: Letter
    let acknowledged: Int
    let refused: Int

    init(row: Row) throws {
        letter = try Letter(row: row)
        acknowledged = try row["acknowledged"]
        refused = try row["refused"]
    }
}
