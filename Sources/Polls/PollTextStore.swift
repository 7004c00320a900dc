import Community
import Content
import Storage

/// The words of polls, for the search: what is asked, never what was answered.
struct PollTextStore {
    static let rendered = RenderedText(
        Poll.kind, as: .page, in: "poll", of: "body")

    let db: Database

    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT p.id, i.title, p.body, q.text, o.text AS option_text
                FROM poll AS p JOIN item AS i ON i.id = p.id
                LEFT JOIN poll_question AS q ON q.poll_id = p.id
                LEFT JOIN poll_option AS o ON o.question_id = q.id AND o.day IS NULL
                WHERE p.id IN \(list: ids) ORDER BY p.id, q.position, o.position
                """
        ) { row in
            Part(
                id: try row["id"], title: try row["title"], body: try row["body"],
                question: try row["text"], option: try row["option_text"])
        }.map(Self.joined)
    }

    private struct Part {
        let id: Item.ID
        let title: String
        let body: String
        let question: String?
        let option: String?
    }

    private static func joined(_ parts: [Part]) -> [ItemText] {
        var order: [Item.ID] = []
        var found: [Item.ID: (part: Part, lines: [String])] = [:]
        for part in parts {
            if found[part.id] == nil {
                order.append(part.id)
                found[part.id] = (part, [part.body])
            }
            for line in [part.question, part.option].compactMap(\.self)
            where found[part.id]?.lines.contains(line) == false {
                found[part.id]?.lines.append(line)
            }
        }
        return order.compactMap { id in
            found[id].map { held in
                ItemText(
                    id: id, title: held.part.title,
                    body: held.lines.joined(separator: "\n\n"))
            }
        }
    }
}
