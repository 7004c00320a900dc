package import Community
import Foundation
import Storage

/// Where deleted things stay before they are erased.
package enum Trash {
    /// How long.
    static let retention = Retention(
        "trash", word: "retention.trash", .days, in: 7...90, usual: { _ in 30 },
        table: "item AS i", date: "i.trashed_at", where: "i.trashed_at IS NOT NULL")

    /// Puts an item into the trash, with all that hangs from it out of sight. The caller has
    /// asked whether the person may; the flash can undo it at `undoAddress`.
    package static func put(_ item: Item, _ visit: Visit) throws {
        try TrashStore(db: visit.db).put(item.id, by: visit.person, at: visit.now)
        try visit.site.itemKinds[item.kind]?.onVisibilityChanged(visit.db, item.id)
    }

    /// The same by a decision of the moderators, wherever the item is.
    package static func take(_ item: Item, _ visit: Visit) throws {
        try TrashStore(db: visit.db).take(item.id, by: visit.person, at: visit.now)
        try visit.site.itemKinds[item.kind]?.onVisibilityChanged(visit.db, item.id)
    }

    /// Erases an item for good at once, as somebody whom it is about may ask.
    package static func erase(_ item: Item, _ visit: Visit) throws {
        try put(item, visit)
        try ItemErasure(visit.site, visit.db, at: visit.now).erase(item.id)
        try visit.record(.trashEmptied, "\(item.kind) \(item.id)")
    }

    /// Where a post brings the item back.
    package static func undoAddress(of item: Item, _ visit: Visit) throws -> String {
        SpacePaths.restoration(item.id, in: try visit.space)
    }
}
