import Community
import Content
import Storage

/// The documents that somebody marked with a star.
enum FavouriteDataStore {
    static let favourites = PersonalData(
        "library.favourites", word: "personal.library.favourites",
        columns: ["document_favourite.person_id"], fields: [.text("title"), .moment("added")],
        rows: {
            """
            SELECT f.document_id AS key, \(Visibility.title("i", for: $0)) AS title,
                f.added_at AS added
            FROM document_favourite AS f JOIN item AS i ON i.id = f.document_id
            WHERE f.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM document_favourite
                    WHERE person_id = \(one.id) AND document_id IN (
                        SELECT f.document_id FROM document_favourite AS f
                        WHERE f.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("library.favourites") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM document_favourite WHERE (person_id, document_id) IN (
                    SELECT f.person_id, f.document_id FROM document_favourite AS f
                    WHERE f.document_id IN (\(items)) LIMIT \(limit))
                """)
    }
}
