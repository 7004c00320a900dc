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
        let counted = viewer.belongs(to: space) ? all(for: viewer, in: space) : seen(viewer, space)
        return try db.all(
            """
            SELECT c.month, c.category_id, SUM(c.n) AS size FROM (\(counted)) AS c
            GROUP BY c.month, c.category_id HAVING SUM(c.n) > 0 ORDER BY c.month DESC
            """
        )
    }

    private func seen(_ viewer: Viewer, _ space: Space) -> SQL {
        """
        SELECT n.month, n.category_id, 1 AS n FROM news AS n JOIN item AS i ON i.id = n.id
        WHERE n.space_id = \(space.id) AND n.stage = 'published'
            AND \(viewer.sees(itemsOf: space))
        """
    }

    /// Those that all members see are counted by an index; of the others each is asked.
    private func all(for viewer: Viewer, in space: Space) -> SQL {
        """
        SELECT n.month, n.category_id, COUNT(*) AS n FROM news AS n
        WHERE n.space_id = \(space.id) AND n.stage = 'published'
        GROUP BY n.month, n.category_id
        UNION ALL
        SELECT n.month, n.category_id, -1 AS n
        FROM item AS i JOIN news AS n ON n.id = i.id
        WHERE i.space_id = \(space.id) AND i.kind = \(NewsItem.kind)
            AND \(Visibility.isWithheld("i")) AND n.stage = 'published'
            AND CASE WHEN \(viewer.sees(itemsOf: space)) THEN 0 ELSE 1 END = 1
        """
    }
}
