import Community
import Storage

/// What stars say of people, and what an item that is erased takes along.
enum FavouriteDataStore {
    static func personal(_ kind: FavouriteKind) -> PersonalData {
        PersonalData(
            kind.name, word: kind.word,
            columns: [
                .single(
                    kind.table, "person_id", per: [kind.column], joining: [.least("added_at")])
            ],
            fields: [.text("title"), .moment("added")],
            rows: {
                """
                SELECT f.\(kind.column) AS key, \(Visibility.title("i", for: $0)) AS title,
                    f.added_at AS added
                FROM \(kind.table) AS f JOIN item AS i ON i.id = f.\(kind.column)
                WHERE f.person_id = \($0)
                """
            },
            erase: { one, db in
                try db.affected(
                    by: """
                        DELETE FROM \(kind.table)
                        WHERE person_id = \(one.id) AND \(kind.column) IN (
                            SELECT f.\(kind.column) FROM \(kind.table) AS f
                            WHERE f.person_id = \(one.id) LIMIT \(one.limit))
                        """)
            })
    }

    static func trace(_ kind: FavouriteKind) -> ItemTrace {
        ItemTrace(kind.name) { items, limit, db in
            try db.affected(
                by: """
                    DELETE FROM \(kind.table) WHERE (person_id, \(kind.column)) IN (
                        SELECT f.person_id, f.\(kind.column) FROM \(kind.table) AS f
                        WHERE f.\(kind.column) IN (\(items)) LIMIT \(limit))
                    """)
        }
    }
}
