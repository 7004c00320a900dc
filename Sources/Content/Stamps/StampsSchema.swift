package import Storage

/// The stamps of items: see `Stamp`. A feature whose table is part of what the page of an item
/// shows alike to everybody has its changes stamp the item too.
package enum StampsSchema {
    /// What an item says of itself; when it was last written is for lists.
    private static let words: StampChange = .changed([
        "parent_id", "author_id", "title", "audience", "published", "comments_open",
        "created_at", "published_at", "trashed_at", "trashed_by",
    ])

    static let items = Migration("stamps-1-item") {
        "ALTER TABLE item ADD COLUMN stamp \(.integer) NOT NULL DEFAULT 0"
        """
        CREATE TABLE everybody_stamp (
            id \(.integer) PRIMARY KEY CHECK (id = 1),
            stamp \(.integer) NOT NULL
        ) \(.strict)
        """
        "INSERT INTO everybody_stamp (id, stamp) VALUES (1, 0)"
        Schema.stamping(
            "item", by: "id", [.column("parent_id")], whenever: .added, in: "item")
        Schema.stamping(
            "item", by: "id", [.column("id"), .column("parent_id")], whenever: words, in: "item")
        Schema.stamping(
            "item", by: "id", [.column("parent_id")], whenever: .removed, in: "item")
        Schema.stamping(
            "everybody_stamp", by: "id", [.fixed(1)], whenever: .changed(["name", "photo"]),
            in: "person")
    }

    static let parts = Migration("stamps-2-part") {
        for table: StaticString in ["reaction", "attachment"] {
            part(table, "item_id", changing: ["item_id"])
        }
        part("comment", "id", changing: ["body_html", "edited_at"])
    }

    static let citations = Migration("stamps-3-citation") {
        part("citation", "item_id", changing: ["item_id"])
    }

    static let scans = Migration("stamps-4-scan") {
        Schema.stamping(
            "item", by: "id",
            [.column("item_id"), .through("item_id", table: "item", "parent_id")],
            whenever: .changed(["scan"]), in: "attachment", label: "scan")
    }

    static let alternatives = Migration("stamps-5-alternative") {
        Schema.stamping(
            "item", by: "id",
            [.column("item_id"), .through("item_id", table: "item", "parent_id")],
            whenever: .changed(["alternative"]), in: "attachment", label: "alternative")
    }

    /// Changes of a table that hang from an item stamp it and what it hangs from.
    /// - Parameters:
    ///   - column: where a row says which item.
    ///   - columns: those that a page shows.
    package static func part(
        _ table: StaticString, _ column: StaticString, changing columns: [StaticString]
    ) -> [Schema] {
        let items: [StampSource] = [
            .column(column), .through(column, table: "item", "parent_id"),
        ]
        return [StampChange.added, .changed(columns), .removed].map {
            .stamping("item", by: "id", items, whenever: $0, in: table)
        }
    }
}
