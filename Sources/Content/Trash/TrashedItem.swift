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

    /// Days left, the last one counted.
    /// - Parameter start: before which what is there is erased for good.
    func daysLeft(after start: Date) -> Int {
        max(1, Int((trashedAt.timeIntervalSince(start) / 86_400).rounded(.up)))
    }
}

extension Viewer {
    /// What a moderator took away, its author does not bring back, even one who moderates.
    func mayRestore(_ trashed: TrashedItem) -> Bool {
        if let trasher = trashed.trasher, trasher == person { return true }
        return moderates(trashed.item.space) && trashed.item.author != person
    }
}
