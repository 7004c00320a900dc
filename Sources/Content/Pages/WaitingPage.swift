import Storage

/// A page that is not yet found by its words.
struct WaitingPage: FromRow {
    let id: Int64
    let text: Int64
    let body: String

    init(row: Row) throws {
        id = try row["id"]
        text = try row["text_id"]
        body = try row["body"]
    }
}
