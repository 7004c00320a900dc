import Storage

/// A theme, and whether a document stands under it.
struct ShelvedTheme: FromRow, Sendable {
    let theme: Theme
    let isShelf: Bool

    init(row: Row) throws {
        theme = try Theme(row: row)
        isShelf = try row["is_shelf"]
    }
}
