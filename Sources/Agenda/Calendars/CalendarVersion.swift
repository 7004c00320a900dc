import Storage

/// By what one tells that the events of a calendar, as its reader sees them, are others than
/// before: made without reading any of them.
struct CalendarVersion: FromRow, Equatable, Sendable {
    let count: Int
    let names: Int
    let editions: Int
    let mixed: Int
    let newest: Int64

    init(row: Row) throws {
        count = try row["n"]
        names = try row["names"]
        editions = try row["editions"]
        mixed = try row["mixed"]
        newest = try row["newest"]
    }

    var text: String { "\(count)-\(names)-\(editions)-\(mixed)-\(newest)" }
}
