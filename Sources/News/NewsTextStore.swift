import Community
import Content
import Storage

/// The words of news, for the search.
struct NewsTextStore {
    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT n.id, i.title, n.summary, n.body, n.category_id
                FROM news AS n JOIN item AS i ON i.id = n.id WHERE n.id IN \(list: ids)
                """
        ) { row in
            let (summary, body): (String, String) = (try row["summary"], try row["body"])
            return ItemText(
                id: try row["id"], title: try row["title"], body: summary + "\n\n" + body,
                themes: [try row["category_id"]].compactMap(\.self))
        }
    }
}
