import Community
import Storage

/// How often one sign was given to one item.
struct Tally: FromRow {
    let item: Item.ID
    let sign: Reaction
    let count: Int
    let isMine: Bool

    init(row: Row) throws {
        item = try row["item_id"]
        sign = try row["sign"]
        count = try row["n"]
        isMine = try row["mine"]
    }
}
