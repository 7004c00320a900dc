import Community
import Content
import Storage

/// The words of documents, for the search: those that were vetted with them. Nothing of a version
/// that nobody vetted is among them, nor is the note of one.
struct LibraryTextStore {
    static let rendered = RenderedText(
        Document.kind, as: .message, in: "document", by: "item_id", of: "description")

    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT d.item_id, i.title, d.description, d.publisher, d.keywords, dt.theme_id
                FROM document AS d JOIN item AS i ON i.id = d.item_id
                LEFT JOIN document_theme AS dt ON dt.document_id = d.item_id
                WHERE d.item_id IN \(list: ids) ORDER BY d.item_id, dt.theme_id
                """
        ) { (text: try Self.text($0), theme: try $0["theme_id"] as Int64?) }.map(Self.gather)
    }

    /// One of each document, under all of its themes.
    private static func gather(_ rows: [(text: ItemText, theme: Int64?)]) -> [ItemText] {
        Dictionary(grouping: rows, by: \.text.id).values.map { rows in
            let text = rows[0].text
            return ItemText(
                id: text.id, title: text.title, body: text.body, themes: rows.compactMap(\.theme))
        }
    }

    private static func text(_ row: Row) throws -> ItemText {
        let parts: [String] = [
            try row["description"], try row["publisher"], try row["keywords"],
        ]
        return ItemText(
            id: try row["item_id"], title: try row["title"],
            body: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
}
