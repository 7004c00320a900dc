import Community
import Content
import Storage

/// The words of contacts, for the search: what all who see a card see of it.
struct ContactsTextStore {
    static let rendered = RenderedText(
        Contact.kind, as: .page, in: "contact", by: "item_id", of: "note")

    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        let channels: Asked<[Reached]> = try db.ask(
            all:
                """
                SELECT n.contact_id, \(ContactChannel.columns) FROM contact_channel AS n
                WHERE n.contact_id IN \(list: ids) AND n.sight = 'space'
                ORDER BY n.contact_id, n.position
                """)
        let themes = try ShelfStore(db: db).ask(themesOf: ids)
        let cards: Asked<[Card]> = try db.ask(
            all:
                """
                SELECT c.item_id, i.title, c.function, c.unit, c.organisation,
                    CASE WHEN c.note_sight = 'space' THEN c.note ELSE '' END AS note
                FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.item_id IN \(list: ids)
                """)
        return cards.map { cards in
            let reached = Dictionary(grouping: try channels.get(), by: \.contact)
            let placed = try themes.get()
            return cards.map { card in
                let parts = card.parts + (reached[card.id] ?? []).map(\.text)
                return ItemText(
                    id: card.id, title: card.title,
                    body: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"),
                    themes: (placed[card.id] ?? []).map(\.rawValue))
            }
        }
    }

    private struct Card: FromRow {
        let id: Item.ID
        let title: String
        let parts: [String]

        init(row: Row) throws {
            id = try row["item_id"]
            title = try row["title"]
            parts = [
                try row["function"], try row["organisation"], try row["unit"], try row["note"],
            ]
        }
    }

    private struct Reached: FromRow {
        let contact: Item.ID
        let text: String

        init(row: Row) throws {
            contact = try row["contact_id"]
            text = try ContactChannel(row: row).sought
        }
    }
}
