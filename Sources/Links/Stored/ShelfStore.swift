import Community
import Content
import Storage

/// The themes of links as the shelves that links stand on.
struct ShelfStore {
    let db: Database

    /// Those of a link, for those who follow them.
    @Sendable static func themes(of item: SQL) -> SQL {
        """
        SELECT p.theme_id FROM link_place AS p
        WHERE p.link_id = \(item).id AND p.theme_id IS NOT NULL
        """
    }

    /// How many links that are out each has.
    @Sendable static func sizes(in space: Space) -> SQL {
        """
        SELECT p.theme_id, COUNT(*) AS size FROM link_place AS p
        JOIN item AS i ON i.id = p.link_id
        WHERE p.space_id = \(space.id) AND p.theme_id IS NOT NULL AND \(Visibility.isOut("i"))
        GROUP BY p.theme_id
        """
    }

    func set(_ shelf: Int, of theme: ItemTheme.ID) throws {
        try db.run("UPDATE link_place SET shelf = \(shelf) WHERE theme_id = \(theme)")
    }

    /// Links stay in their other themes; those that have none, without one, after those that had
    /// none before.
    func clear(_ theme: ItemTheme.ID, in space: Space) throws {
        // On its own: the database would ask for it anew after each link.
        let last: Int = try db.one(
            """
            SELECT COALESCE(MAX(p.position), 0) AS last FROM link_place AS p
            WHERE p.space_id = \(space.id) AND p.shelf = \(WebLink.lastShelf)
            """)
        try db.run(
            """
            UPDATE link_place SET theme_id = NULL, shelf = \(WebLink.lastShelf),
                position = position + \(last)
            WHERE theme_id = \(theme) AND NOT EXISTS (SELECT 1 FROM link_place AS x
                WHERE x.link_id = link_place.link_id AND x.id <> link_place.id)
            """)
        try db.run("DELETE FROM link_place WHERE theme_id = \(theme)")
    }
}
