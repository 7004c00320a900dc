import Community
import Storage

/// The words of what stands for items of other spaces: theirs, without the people they name.
struct RelayTextStore {
    let db: Database

    static func standing(for kind: String) -> ItemStanding {
        ItemStanding(
            kind: kind, sources: { try RelayTextStore(db: $0).sources(of: $1) }, words: words)
    }

    private static func words(_ text: ItemText, _ item: Item.ID) -> ItemText {
        ItemText(id: item, title: text.title, body: nameless(text.body), files: text.files)
    }

    private func sources(of ids: [Item.ID]) throws -> Asked<[Item.ID: Item.ID]> {
        let pairs: Asked<[(Item.ID, Item.ID)]> = try db.ask(
            each: "SELECT r.item_id, r.source_id FROM relay AS r WHERE r.item_id IN \(list: ids)"
        ) { (try $0["item_id"] as Item.ID, try $0["source_id"] as Item.ID) }
        return pairs.map { Dictionary($0) { $1 } }
    }

    /// Where they are asked alone, such as of one that is reported.
    func texts(_ ids: [Item.ID], _ read: @escaping ItemText.Reading) throws -> Asked<[ItemText]> {
        let db = db
        return try sources(of: ids).map { sources in
            let texts = try read(db, Array(Set(sources.values))).get()
            let known = Dictionary(texts.map { ($0.id, $0) }) { $1 }
            return sources.compactMap { item, source in known[source].map { Self.words($0, item) } }
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
