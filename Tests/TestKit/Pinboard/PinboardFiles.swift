import Community
import Content
import HTTP
import Storage

/// What the kernel says of files to a feature that asks.
enum PinboardFiles {
    /// The files with the bytes of `received`.
    static func same(_ visit: Visit) throws -> Response {
        let received = visit.request.head.query.all("received")
        let same = try AttachmentStore(db: visit.db).same(asReceived: received, visit)
        return .text(
            same.map { "\($0.file.name) \($0.title) \($0.address)" }.joined(separator: "\n"))
    }

    /// The items that cite a card.
    static func citings(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let citings = try CitationStore(db: visit.db)
            .citings(of: CitationName("card", id.rawValue), visit)
        return .text(citings.map { "\($0.title) \($0.address)" }.joined(separator: "\n"))
    }

    /// Cards may be cited as if each were a file.
    static let cards = FileSource(
        "card", word: "kind.item", index: CardPaths.lines, path: CardPaths.card,
        things: { ids, visit in try find("i.id IN \(list: ids)", visit) },
        search: { words, _, visit in
            try find("LOWER(i.title) LIKE \("%" + words.lowercased() + "%")", visit)
        })

    private static func find(_ condition: SQL, _ visit: Visit) throws -> [CitedThing] {
        let space = try visit.space
        var found: [CitedThing] = []
        try visit.db.each(
            """
            SELECT i.id, i.title FROM card AS c JOIN item AS i ON i.id = c.id
            WHERE \(condition) AND \(visit.viewer.sees(itemsOf: space)) ORDER BY i.id
            """
        ) {
            let id: Item.ID = try $0["id"]
            found.append(
                CitedThing(
                    id: id.rawValue, title: try $0["title"],
                    address: CardPaths.card(id, in: space), kind: "PDF", family: "pdf",
                    size: 1_300_000))
        }
        return found
    }
}
