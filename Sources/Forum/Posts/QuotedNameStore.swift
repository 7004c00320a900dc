import Community
import Content
import Markup
import Storage

/// Takes the name of somebody who is gone out of what others quoted of them: the words stay, since
/// others answered them.
struct QuotedNameStore {
    let db: Database

    /// - Returns: how many messages were touched, at most `limit`.
    func forget(_ one: ErasedPerson, limit: Int) throws -> Int {
        let name = QuoteCard.plain(one.fullName)
        guard !name.isEmpty, limit > 0 else { return 0 }
        let gone = one.words(nil)("person.gone")
        let (head, other) = ("> **\(name)** [", "> **\(gone)** [")
        let items: [Item.ID] = try db.values(
            """
            SELECT p.id FROM post AS p WHERE REPLACE(p.body, \(head), \(other)) <> p.body
            ORDER BY p.id LIMIT \(limit)
            """)
        guard !items.isEmpty else { return 0 }
        // Typography may have turned an apostrophe of the name.
        let (said, turned) = (Self.shown(name), Self.shown(name.replacing("'", with: "’")))
        try db.run(
            """
            UPDATE post SET body = REPLACE(body, \(head), \(other)), body_html = REPLACE(
                REPLACE(body_html, \(said), \(Self.shown(gone))), \(turned),
                \(Self.shown(gone)))
            WHERE id IN \(list: items)
            """)
        try RevisionStore(db: db).replace(head, with: other, in: items)
        for item in items { db.noteChange(of: item.rawValue) }
        return items.count
    }

    private static func shown(_ name: String) -> String {
        "<strong>\(Escaping.escape(name))</strong>"
    }
}
