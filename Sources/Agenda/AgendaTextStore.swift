import Community
import Content
import Storage

/// The words of events, for the search.
struct AgendaTextStore {
    static let rendered = RenderedText(
        AgendaEvent.kind, as: .page, in: "event", by: "item_id", of: "text")

    /// What single dates of a series say otherwise.
    static let renderedDates = RenderedText(
        "event_override", as: .page,
        read: { after, most in
            """
            SELECT v.event_id AS id, v.text AS source, v.text_html AS html FROM event_override AS v
            WHERE v.text_html IS NOT NULL AND v.event_id IN (
                SELECT o.event_id FROM event_override AS o
                WHERE o.event_id > \(after) AND o.text_html IS NOT NULL
                GROUP BY o.event_id ORDER BY o.event_id LIMIT \(most))
            """
        },
        write: {
            """
            UPDATE event_override SET text_html = \($0.html)
            WHERE event_id = \($0.id) AND text = \($0.source)
            """
        })

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
