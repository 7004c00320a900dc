import Content
import Storage

/// Two cards that are likely to be of the same, and why.
struct DuplicatePair: FromRow, Sendable {
    let first: Item.ID
    let second: Item.ID
    let reasons: [DuplicateReason]

    init(row: Row) throws {
        first = try row["first_id"]
        second = try row["second_id"]
        reasons = try DuplicateReason.read(row)
    }
}
