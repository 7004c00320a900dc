import Community
import Storage

/// What is held of whoever writes and opens items.
enum ItemDataStore {
    /// All of them, whatever the module; its texts are told by the module itself. What hangs from
    /// another item has the title of that one.
    static let items = PersonalData(
        "content.items", word: "personal.items", retention: "personal.kept.content",
        fate: "personal.fate.nameless",
        columns: [
            .moved("item", "author_id"),
            .moved("item", "trashed_by"),
        ],
        fields: [
            .code("kind", .declared(ItemKind.self, \.word)), .text("space"), .text("title"),
            .flag("published"),
            .moment("created"), .moment("updated"), .moment("trashed"),
        ],
        rows: {
            """
            SELECT i.id AS key, i.kind, s.name AS space,
                CASE WHEN i.parent_id IS NULL THEN i.title
                    ELSE \(Visibility.title("i", for: $0)) END AS title, i.published,
                i.created_at AS created, i.updated_at AS updated, i.trashed_at AS trashed
            FROM item AS i JOIN space AS s ON s.id = i.space_id WHERE i.author_id = \($0)
            """
        },
        erase: { try ItemStore(db: $1).forget($0) })

    static let opened = PersonalData(
        "content.opened", word: "personal.opened",
        columns: [
            .single("item_opened", "person_id", per: ["item_id"], joining: [.greatest("opened_at")])
        ],
        fields: [.text("title"), .moment("opened")],
        rows: {
            """
            SELECT o.item_id AS key, \(Visibility.title("i", for: $0)) AS title,
                o.opened_at AS opened
            FROM item_opened AS o JOIN item AS i ON i.id = o.item_id WHERE o.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM item_opened WHERE person_id = \(one.id) AND item_id IN (
                        SELECT o.item_id FROM item_opened AS o
                        WHERE o.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
