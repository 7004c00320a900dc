import Community
import Content
import Foundation
import Storage

/// The documents that somebody wants at hand.
struct FavouriteListStore {
    let db: Database

    /// Those that the viewer still sees in a space, the last first.
    func page(
        of person: Person.ID, before place: KeysetPlace?, for viewer: Viewer, in space: Space,
        limit: Int
    ) throws -> [FavouriteDocument] {
        let older: SQL =
            place.map { "AND (f.added_at, f.document_id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT i.id AS item_id, i.title, f.added_at, v.number, v.vetted_at, v.size,
                d.review_at, CASE WHEN d.archived_at IS NULL THEN 0 ELSE 1 END AS is_archived
            FROM document_favourite AS f JOIN document AS d ON d.item_id = f.document_id
            JOIN item AS i ON i.id = d.item_id
            JOIN document_version AS v ON v.id = d.vetted_version_id
            WHERE f.person_id = \(person) AND d.space_id = \(space.id) \(older)
                AND \(viewer.sees(itemsOf: space))
            ORDER BY f.added_at DESC, f.document_id DESC LIMIT \(limit)
            """)
    }
}

/// One of them.
struct FavouriteDocument: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let addedAt: Date
    let number: Int
    let vettedAt: Date?
    let size: Int
    let reviewAt: Date?
    let isArchived: Bool

    var place: KeysetPlace { KeysetPlace(at: addedAt, id: id) }

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        addedAt = try row["added_at"]
        number = try row["number"]
        vettedAt = try row["vetted_at"]
        size = try row["size"]
        reviewAt = try row["review_at"]
        isArchived = try row["is_archived"]
    }
}
