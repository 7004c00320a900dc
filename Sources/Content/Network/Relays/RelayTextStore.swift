import Community
import Storage

/// The words of what stands for items of other spaces: theirs, without the people they name.
struct RelayTextStore {
    let db: Database

    func texts(_ ids: [Item.ID], _ read: @escaping ItemText.Reading) throws -> Asked<[ItemText]> {
        guard !ids.isEmpty else { return Asked { [] } }
        let db = db
        let pairs: Asked<[(shown: Item.ID, source: Item.ID)]> = try db.ask(
            each: """
                SELECT r.item_id, r.source_id FROM relay AS r WHERE r.item_id IN \(list: ids)
                """
        ) { (shown: try $0["item_id"], source: try $0["source_id"]) }
        return pairs.map { pairs in
            let texts = try read(db, pairs.map(\.source)).get()
            let known = Dictionary(texts.map { ($0.id, $0) }) { $1 }
            return pairs.compactMap { pair in
                known[pair.source].map {
                    ItemText(
                        id: pair.shown, title: $0.title, body: Self.nameless($0.body),
                        files: $0.files)
                }
            }
        }
    }

    private static func nameless(_ text: String) -> String {
        guard text.contains("@") else { return text }
        var shown = text
        for start in MentionMark.starts(in: text).reversed() {
            shown.replaceSubrange(start..<MentionMark(at: start, in: text).guessedEnd, with: "@")
        }
        return shown
    }
}
