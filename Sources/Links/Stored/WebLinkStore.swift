import Community
import Content
import Storage
import Web

/// The table of links: finding one.
struct WebLinkStore {
    let db: Database

    /// Finds a link that the viewer sees; one that they may not see does not exist.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> WebLink {
        let found: WebLink? = try db.first(
            "\(Self.selection) WHERE l.item_id = \(id) AND \(viewer.sees(itemsOf: space))")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> WebLink? {
        try db.first("\(Self.selection) WHERE l.item_id = \(id) AND i.trashed_at IS NULL")
    }

    /// The link of an address in a space, wherever it is.
    func find(_ address: WebAddress, in space: Space.ID) throws -> WebLink? {
        try db.first(
            """
            \(Self.selection)
            WHERE l.space_id = \(space) AND l.address_key = \(address.digest)
            """)
    }

    static let selection: SQL = "SELECT \(all) \(tables)"

    /// The columns that a `WebLink` is read from.
    static let all: SQL = """
        \(ItemStore.columns), \(columns), w.name AS author_name,
        CASE WHEN w.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo
        """

    static let tables: SQL = "FROM link AS l \(beside)"

    /// What is read beside the table of links.
    static let beside: SQL = """
        JOIN item AS i ON i.id = l.item_id LEFT JOIN person AS w ON w.id = i.author_id
        """

    private static let columns: SQL = """
        l.address, l.description, l.clicks, l.icon, l.icon_at, l.alive_at, l.kept_from,
        l.asks_since, l.edition, \(LinkRecord.columns)
        """
}
