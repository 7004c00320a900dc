import Community
import Foundation
import Storage

/// An item in the trash, and how it came there.
struct TrashedItem: FromRow {
    let item: Item
    let trashedAt: Date
    let trasher: Person.ID?
    let trasherName: String?
    /// Whether what it hangs from is in the trash as well.
    let isParentTrashed: Bool

    init(row: Row) throws {
        item = try Item(row: row)
        trashedAt = try row["trashed_at"]
        trasher = try row["trashed_by"]
        trasherName = try row["trasher_name"]
        isParentTrashed = try row["parent_trashed"]
    }

    /// When it is erased for good.
    var end: Date { trashedAt.addingTimeInterval(Trash.stay) }

    /// Days left, the last one counted.
    func daysLeft(at now: Date) -> Int {
        max(1, Int((end.timeIntervalSince(now) / 86_400).rounded(.up)))
    }
}

extension Viewer {
    /// What a moderator took away, its author does not bring back, even one who moderates.
    func mayRestore(_ trashed: TrashedItem) -> Bool {
        if let trasher = trashed.trasher, trasher == person { return true }
        return moderates(trashed.item.space) && trashed.item.author != person
    }
}
