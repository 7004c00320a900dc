import Community
import Content
import Storage

/// How many items the viewer sees, by month and by category.
struct ArchiveStore {
    let db: Database

    struct Shelf: FromRow, Sendable {
        let month: String
        let category: NewsCategory.ID?
        let size: Int

        init(row: Row) throws {
            month = try row["month"]
            category = try row["category_id"]
            size = try row["size"]
        }
    }

    /// One row for each month and category, newest month first.
    func shelves(for viewer: Viewer, in space: Space) throws -> [Shelf] {
        try db.all(
            """
            SELECT n.month, n.category_id, COUNT(*) AS size
            FROM news AS n JOIN item AS i ON i.id = n.id
            WHERE n.space_id = \(space.id) AND n.stage = 'published'
                AND \(viewer.sees(itemsOf: space))
            GROUP BY n.month, n.category_id ORDER BY n.month DESC
            """
        )
    }
}
