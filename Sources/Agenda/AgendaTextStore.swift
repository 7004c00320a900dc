import Community
import Content
import Storage

/// The words of events, for the search.
struct AgendaTextStore {
    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT e.item_id, i.title, e.text, e.place, e.room, e.organiser, e.theme_id
                FROM event AS e JOIN item AS i ON i.id = e.item_id
                WHERE e.item_id IN \(list: ids)
                """
        ) { row in
            let parts: [String] = [
                try row["text"], try row["place"], try row["room"], try row["organiser"],
            ]
            return ItemText(
                id: try row["item_id"], title: try row["title"],
                body: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"),
                themes: [try row["theme_id"]].compactMap(\.self))
        }
    }
}
