import Community
import Storage

/// A group, and whether all members may know of it.
struct ListedGroup: FromRow {
    let group: MemberGroup
    let isListed: Bool

    init(row: Row) throws {
        group = try MemberGroup(row: row)
        isListed = try row["is_listed"]
    }
}
