import Community
import Foundation
package import Storage

/// The trash in the table of items.
package struct TrashStore {
    let db: Database

    package init(db: Database) { self.db = db }

    func put(_ id: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE item SET trashed_at = \(now), trashed_by = \(person)
            WHERE id = \(id) AND trashed_at IS NULL
            """
        )
        db.noteChange(of: id.rawValue)
    }

    /// A decision takes an item away: from now on it is not its author's, who may have put it
    /// there before, to bring it back.
    func take(_ id: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            "UPDATE item SET trashed_at = \(now), trashed_by = \(person) WHERE id = \(id)")
        db.noteChange(of: id.rawValue)
    }

    package func restore(_ id: Item.ID) throws {
        try db.run("UPDATE item SET trashed_at = NULL, trashed_by = NULL WHERE id = \(id)")
        db.noteChange(of: id.rawValue)
    }

    /// What a person put there or had written; everything for a moderator. Newest first.
    func list(for viewer: Viewer, in space: Space, limit: Int) throws -> [TrashedItem] {
        let mine: SQL =
            viewer.moderates(space)
            ? "1 = 1" : "(i.trashed_by = \(viewer.person) OR i.author_id = \(viewer.person))"
        return try db.all(
            """
            \(Self.selection)
            WHERE i.space_id = \(space.id) AND i.trashed_at IS NOT NULL AND \(mine)
                AND i.erasing_at IS NULL
                AND \(Visibility.isOnWithParent("i"))
            ORDER BY i.trashed_at DESC, i.id DESC LIMIT \(limit)
            """
        )
    }

    /// - Throws: `Problem.notFound` for what is not in the trash, or is not the viewer's.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> TrashedItem {
        let found: TrashedItem? = try db.first(
            """
            \(Self.selection)
            WHERE i.id = \(id) AND i.space_id = \(space.id) AND i.trashed_at IS NOT NULL
                AND i.erasing_at IS NULL AND \(Visibility.isOnWithParent("i"))
            """
        )
        guard let found, viewer.mayRestore(found) || found.item.author == viewer.person else {
            throw Problem.notFound
        }
        return found
    }

    /// What has been there since before a date.
    func ids(before date: Date, limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT i.id FROM item AS i WHERE i.trashed_at <= \(date) AND i.erasing_at IS NULL
            ORDER BY i.trashed_at, i.id LIMIT \(limit)
            """
        )
    }

    func setErasing(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE item SET erasing_at = \(now) WHERE id = \(id)")
    }

    /// Erases an item with all that hangs from it; its files go a little later.
    func erase(_ id: Item.ID, at now: Date) throws {
        let digests = try AttachmentStore(db: db).digests(under: id)
        for gone in try ItemStore(db: db).tree(under: id) {
            db.noteChange(of: gone.rawValue)
        }
        try db.run("DELETE FROM item WHERE id = \(id) AND trashed_at IS NOT NULL")
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    private static let selection: SQL = """
        SELECT \(ItemStore.columns), i.trashed_by, p.name AS trasher_name,
            CASE WHEN up.trashed_at IS NULL THEN 0 ELSE 1 END AS parent_trashed
        FROM item AS i
        LEFT JOIN person AS p ON p.id = i.trashed_by
        LEFT JOIN item AS up ON up.id = i.parent_id
        """
}
