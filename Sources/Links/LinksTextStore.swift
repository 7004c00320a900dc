import Community
import Content
import Storage
import Web

/// The words of links, for the search: of an address, what the eye is shown.
struct LinksTextStore {
    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        let themes = try PlaceStore(db: db).ask(themesOf: ids)
        let links: Asked<[Written]> = try db.ask(
            all:
                """
                SELECT l.item_id, i.title, l.description, l.address
                FROM link AS l JOIN item AS i ON i.id = l.item_id
                WHERE l.item_id IN \(list: ids)
                """)
        return links.map { links in
            let placed = try themes.get()
            return links.map { link in
                ItemText(
                    id: link.id, title: link.title, body: link.body,
                    themes: (placed[link.id] ?? []).map(\.id.rawValue))
            }
        }
    }

    private struct Written: FromRow {
        let id: Item.ID
        let title: String
        let body: String

        init(row: Row) throws {
            let address: String = try row["address"]
            let parts: [String] = [
                try row["description"], WebAddress.kept(address)?.shown ?? address,
            ]
            id = try row["item_id"]
            title = try row["title"]
            body = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
    }
}
