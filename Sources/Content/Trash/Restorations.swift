import Community
import HTTP

/// Bringing a thing back from the trash, as it was, with its lines in the journal.
enum Restorations {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = TrashStore(db: visit.db)
        let trashed = try store.find(id, for: visit.viewer, in: space)
        try visit.require(
            visit.viewer.mayRestore(trashed), because: "trash.takenByModerator")
        guard !trashed.isParentTrashed else {
            throw Problem.conflict(because: "trash.parentFirst")
        }
        let kind = visit.site.itemKinds[trashed.item.kind]
        if let way = try kind?.wayBack(trashed.item, visit) { return visit.redirect(to: way) }
        try store.restore(id)
        try kind?.onVisibilityChanged(visit.db, id)
        return visit.redirect(to: try address(of: trashed.item, visit), notice: "trash.restored")
    }

    private static func address(of item: Item, _ visit: Visit) throws -> String {
        visit.site.address(of: item.id, kind: item.kind, in: try visit.space)
    }
}
