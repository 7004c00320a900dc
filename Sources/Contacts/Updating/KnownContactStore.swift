import Community
import Content
import Storage

/// The cards of a space that a file says something of, whoever sees them.
struct KnownContactStore {
    let db: Database
    let space: Space

    /// As many values are asked for in one statement.
    private static let piece = 10_000

    /// By the names that files have for them, those in the trash as well.
    func named(_ names: [String]) throws -> [String: Item.ID] {
        var found: [String: Item.ID] = [:]
        try each(piece: names) { some in
            try db.each(
                """
                SELECT c.item_id, c.uid FROM contact AS c
                WHERE c.space_id = \(space.id) AND c.uid IN \(list: some)
                """
            ) { found[try $0["uid"]] = try $0["item_id"] }
        }
        return found
    }

    /// Those that others went into, by the names that files have for the others.
    func merged(_ names: [String]) throws -> [String: Item.ID] {
        var found: [String: Item.ID] = [:]
        try each(piece: names) { some in
            found.merge(try FormerStore(db: db).kept(some, in: space.id)) { $1 }
        }
        return found
    }

    /// Published cards by what they are and are sorted by.
    func alike(_ keys: Set<LikeKey>) throws -> [LikeKey: [Item.ID]] {
        var found: [LikeKey: [Item.ID]] = [:]
        try each(piece: Array(Set(keys.map(\.name)))) { some in
            try db.each(
                """
                SELECT c.item_id, c.kind, c.name_key
                FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.space_id = \(space.id) AND c.name_key IN \(list: some)
                    AND i.published = 1 AND i.trashed_at IS NULL
                """
            ) {
                let key = LikeKey(kind: try $0["kind"], name: try $0["name_key"])
                found[key, default: []].append(try $0["item_id"])
            }
        }
        return found
    }

    func all(_ ids: [Item.ID]) throws -> [Item.ID: KnownContact] {
        var found: [Item.ID: KnownContact] = [:]
        try each(piece: ids) { some in
            let channels = try ChannelStore(db: db).ask(allOf: some)
            let themes = try ShelfStore(db: db).ask(themesOf: some)
            let departments = try SeenCardStore(db: db).departments(of: some)
            let said = try said(some)
            let (reached, shelved) = (try channels.get(), try themes.get())
            for contact in try ContactStore(db: db).whole(some) {
                let content = ContactContent(
                    contact, reached[contact.id] ?? [], themes: shelved[contact.id] ?? [],
                    departments: departments[contact.id] ?? [])
                found[contact.id] = KnownContact(
                    contact: contact, content: content, said: said[contact.id])
            }
        }
        return found
    }

    private func said(_ ids: [Item.ID]) throws -> [Item.ID: SaidContact] {
        var found: [Item.ID: SaidContact] = [:]
        try db.each(
            """
            SELECT s.contact_id, s.said FROM contact_source AS s
            WHERE s.contact_id IN \(list: ids)
            """
        ) { found[try $0["contact_id"]] = SaidContact(text: try $0["said"]) }
        return found
    }

    private func each<Value>(piece values: [Value], _ body: ([Value]) throws -> Void) throws {
        for start in stride(from: 0, to: values.count, by: Self.piece) {
            try body(Array(values[start..<min(start + Self.piece, values.count)]))
        }
    }
}
