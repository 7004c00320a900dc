import Community
import Content
import Foundation
import Storage

/// The links that are out, in lists.
struct LinkListStore {
    let db: Database

    /// Those of a space, under each of their themes, or those of one theme, in their order.
    func page(
        _ theme: ItemTheme.ID?, for viewer: Viewer, in space: Space, limit: Int, offset: Int
    ) throws -> [ListedLink] {
        try db.all(
            """
            SELECT \(WebLinkStore.all), \(ThemeKind.links.columns(of: "t"))
            FROM link_place AS p JOIN link AS l ON l.item_id = p.link_id \(WebLinkStore.beside)
            LEFT JOIN link_theme AS t ON t.id = p.theme_id
            WHERE p.space_id = \(space.id) AND \(Visibility.isOut("i"))
                AND \(viewer.sees(itemsOf: space)) \(Self.of(theme))
            ORDER BY p.shelf, p.position, p.link_id LIMIT \(limit) OFFSET \(offset)
            """)
    }

    /// All of a space, in their order.
    func all(for viewer: Viewer, in space: Space) throws -> [ListedLink] {
        try page(nil, for: viewer, in: space, limit: 100_000, offset: 0)
    }

    /// How many rows the list has.
    func count(_ theme: ItemTheme.ID?, for viewer: Viewer, in space: Space) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM link_place AS p JOIN item AS i ON i.id = p.link_id
            WHERE p.space_id = \(space.id) AND \(Visibility.isOut("i"))
                AND \(viewer.sees(itemsOf: space)) \(Self.of(theme))
            """)
    }

    /// Those with somebody's star, the last first.
    func favourites(
        of person: Person.ID, before place: KeysetPlace?, for viewer: Viewer, in space: Space,
        limit: Int
    ) throws -> [(link: WebLink, addedAt: Date)] {
        let older: SQL = place.map { "AND (f.added_at, f.link_id) < (\($0.at), \($0.id))" } ?? ""
        var found: [(link: WebLink, addedAt: Date)] = []
        try db.each(
            """
            SELECT \(WebLinkStore.all), f.added_at \(WebLinkStore.tables)
            JOIN link_favourite AS f ON f.link_id = l.item_id
            WHERE f.person_id = \(person) AND \(viewer.sees(itemsOf: space)) \(older)
            ORDER BY f.added_at DESC, f.link_id DESC LIMIT \(limit)
            """
        ) { found.append((try WebLink(row: $0), try $0["added_at"])) }
        return found
    }

    /// Those that ask a moderator for a decision, the oldest first.
    func asking(in space: Space, _ pages: NumberedPages) throws -> [WebLink] {
        try db.all(
            """
            \(WebLinkStore.selection)
            WHERE l.space_id = \(space.id) AND l.asks_since IS NOT NULL
                AND \(Visibility.isOut("i"))
            ORDER BY l.asks_since, l.item_id LIMIT \(pages.size) OFFSET \(pages.offset)
            """)
    }

    func countAsking(in space: Space) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(Self.asking(in: space))")
    }

    /// What a moderator could decide of now.
    static func toTend(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "l.item_id", title: "i.title", since: "l.asks_since", from: asking(in: space))
    }

    private static func asking(in space: Space) -> SQL {
        """
        FROM link AS l JOIN item AS i ON i.id = l.item_id
        WHERE l.space_id = \(space.id) AND l.asks_since IS NOT NULL AND \(Visibility.isOut("i"))
        """
    }

    private static func of(_ theme: ItemTheme.ID?) -> SQL {
        theme.map { "AND p.theme_id = \($0)" } ?? ""
    }
}
