import Storage

/// An answer with the name of whoever gave it.
struct ListedAnswer: FromRow {
    let answer: EventAnswer
    /// Empty for whoever was invited by an address alone.
    let name: String
    let email: String?
    let hasPhoto: Bool

    init(row: Row) throws {
        answer = try EventAnswer(row: row)
        name = try row["name"]
        email = try row["guest_email"]
        hasPhoto = try row["has_photo"]
    }
}
