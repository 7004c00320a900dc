package import Community
package import Storage

/// Counts what somebody said.
package struct SpokenWordsStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// In each space where there is any.
    package func all(of person: Person.ID, _ declarations: Declarations) throws -> [SpokenWords] {
        let spoken = declarations.all(ErasedWords.self)
        guard !spoken.isEmpty else { return [] }
        let kinds = spoken.map(\.name) + spoken.compactMap(\.titles?.kind)
        var counts: [Space.ID: [String: Int]] = [:]
        try db.each(
            """
            SELECT i.space_id, i.kind, COUNT(*) AS n FROM item AS i
            WHERE i.author_id = \(person) AND i.kind IN \(list: kinds)
            GROUP BY i.space_id, i.kind
            """
        ) { counts[try $0["space_id"], default: [:]][try $0["kind"]] = try $0["n"] }
        return try SpaceStore(db: db).all().compactMap { space in
            counts[space.id].map { found in
                SpokenWords(
                    space: space, count: spoken.reduce(0) { $0 + (found[$1.name] ?? 0) },
                    titles: spoken.compactMap(\.titles).compactMap { titles in
                        found[titles.kind].map { (titles.word, $0) }
                    })
            }
        }
    }
}
