package import Community
package import Storage

/// Counts what somebody said.
package struct SpokenWordsStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// In each space where there is any.
    package func all(of person: Person.ID, _ declarations: Declarations) throws -> [SpokenWords] {
        let kinds = declarations.all(ErasedWords.self).map(\.name)
        guard !kinds.isEmpty else { return [] }
        var counts: [Space.ID: Int] = [:]
        try db.each(
            """
            SELECT i.space_id, COUNT(*) AS n FROM item AS i
            WHERE i.author_id = \(person) AND i.kind IN \(list: kinds) GROUP BY i.space_id
            """
        ) { counts[try $0["space_id"]] = try $0["n"] }
        return try SpaceStore(db: db).all().compactMap { space in
            counts[space.id].map { SpokenWords(space: space, count: $0) }
        }
    }
}
