import Community
import Storage

/// How many comments an item has, and how many of them are not for everybody who sees it.
struct CommentTotal: FromRow, Weighed {
    let count: Int
    let restricted: Int

    var weight: Int { 0 }
    /// Whether everybody who sees the item, and belongs to the space, sees all of them.
    var isForAll: Bool { restricted == 0 }

    init(row: Row) throws {
        count = try row["n"]
        restricted = try row["restricted"]
    }
}
