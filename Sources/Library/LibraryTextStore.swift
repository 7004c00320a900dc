import Community
import Content
import Storage

/// The words of documents, for the search: those that were vetted with them. Nothing of a version
/// that nobody vetted is among them, nor is the note of one.
struct LibraryTextStore {
    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT d.item_id, i.title, d.description, d.publisher, d.keywords, (
                    SELECT MIN(dt.theme_id) FROM document_theme AS dt
                    WHERE dt.document_id = d.item_id) AS theme_id
                FROM document AS d JOIN item AS i ON i.id = d.item_id
                WHERE d.item_id IN \(list: ids)
                """
        ) { row in
            let parts: [String] = [
                try row["description"], try row["publisher"], try row["keywords"],
            ]
            return ItemText(
                id: try row["item_id"], title: try row["title"],
                body: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"),
                theme: try row["theme_id"])
        }
    }
}
