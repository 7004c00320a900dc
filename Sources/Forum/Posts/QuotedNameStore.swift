import Community
import Content
import Markup
import Storage

/// Takes the name of somebody who is gone out of what others quoted of them: the words stay, since
/// others answered them.
struct QuotedNameStore {
    let db: Database

    static let erasure = NameErasure("forum.quotes") { name, last, limit, db in
        try QuotedNameStore(db: db).forget(name, after: Item.ID(rawValue: last), limit: limit)?
            .rawValue
    }

    /// - Returns: the last message that was looked at, nil if there are no more.
    private func forget(
        _ name: ErasedName, after last: Item.ID, limit: Int
    ) throws -> Item.ID? {
        let range: [Item.ID] = try db.values(
            "SELECT p.id FROM post AS p WHERE p.id > \(last) ORDER BY p.id LIMIT \(limit)")
        guard let end = range.last else { return nil }
        let said = QuoteCard.plain(name.full)
        let (head, other) = ("> **\(said)** [", "> **\(name.gone)** [")
        let items: [Item.ID] = try db.values(
            """
            SELECT p.id FROM post AS p WHERE p.id IN \(list: range)
                AND REPLACE(p.body, \(head), \(other)) <> p.body
            """)
        try replace(head, with: other, said, name.gone, in: items)
        // Also of those that quote nobody any more.
        try RevisionStore(db: db).replace(head, with: other, in: range)
        return end
    }

    private func replace(
        _ head: String, with other: String, _ name: String, _ gone: String, in items: [Item.ID]
    ) throws {
        guard !items.isEmpty else { return }
        // Typography may have turned an apostrophe of the name.
        let (said, turned) = (Self.shown(name), Self.shown(name.replacing("'", with: "’")))
        try db.run(
            """
            UPDATE post SET body = REPLACE(body, \(head), \(other)), body_html = REPLACE(
                REPLACE(body_html, \(said), \(Self.shown(gone))), \(turned),
                \(Self.shown(gone)))
            WHERE id IN \(list: items)
            """)
        for item in items { db.noteChange(of: item.rawValue) }
    }

    private static func shown(_ name: String) -> String {
        "<strong>\(Escaping.escape(name))</strong>"
    }
}
