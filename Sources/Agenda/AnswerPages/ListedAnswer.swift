import Storage

/// An answer with the name of whoever gave it.
struct ListedAnswer: FromRow {
    let answer: EventAnswer
    let name: String
    let hasPhoto: Bool

    init(row: Row) throws {
        answer = try EventAnswer(row: row)
        name = try row["name"]
        hasPhoto = try row["has_photo"]
    }
}
