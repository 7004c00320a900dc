import Community
import Content
import Foundation
import Storage

/// How often links were followed: how many people each day, and never who.
struct ClickStore {
    let db: Database

    /// Counts a click unless the same person was counted that day.
    func count(_ link: Item.ID, _ mark: String, on day: Date, in space: Space.ID) throws {
        let isNew =
            try db.affected(
                by: """
                    INSERT INTO link_click_mark (link_id, mark, day)
                    SELECT l.item_id, CAST(\(mark) AS TEXT), CAST(\(day) AS BIGINT)
                    FROM link AS l WHERE l.item_id = \(link)
                    ON CONFLICT (link_id, mark) DO NOTHING
                    """) == 1
        guard isNew else { return }
        try db.run(
            """
            INSERT INTO link_click_day (link_id, day, space_id, clicks)
            VALUES (\(link), \(day), \(space), 1)
            ON CONFLICT (link_id, day) DO UPDATE SET clicks = link_click_day.clicks + 1
            """)
        try db.run("UPDATE link SET clicks = clicks + 1 WHERE item_id = \(link)")
    }

    /// Forgets marks of days that are over everywhere.
    /// - Returns: how many.
    func forgetMarks(before day: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM link_click_mark WHERE (link_id, mark) IN (
                    SELECT k.link_id, k.mark FROM link_click_mark AS k
                    WHERE k.day < \(day) ORDER BY k.day LIMIT \(limit))
                """)
    }

    static let trace = ItemTrace("links.clicks") { items, limit, db in
        let marks = try db.affected(
            by: """
                DELETE FROM link_click_mark WHERE (link_id, mark) IN (
                    SELECT k.link_id, k.mark FROM link_click_mark AS k
                    WHERE k.link_id IN (\(items)) LIMIT \(limit))
                """)
        let days = try db.affected(
            by: """
                DELETE FROM link_click_day WHERE (link_id, day) IN (
                    SELECT d.link_id, d.day FROM link_click_day AS d
                    WHERE d.link_id IN (\(items)) LIMIT \(limit))
                """)
        return max(marks, days)
    }

    static let figure = ReportFigure(
        "links.clicks", word: "figures.links.clicks", under: "rail.links"
    ) { space, period in
        """
        SELECT CAST(COALESCE(SUM(d.clicks), 0) AS BIGINT) FROM link_click_day AS d
        WHERE d.space_id = \(space.id) AND d.day >= \(period.start) AND d.day < \(period.end)
        """
    }
}
