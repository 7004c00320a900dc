import Community
import Content
import Storage

/// What somebody confirmed to have read, and how much of what was asked is confirmed.
enum ReadingDataStore {
    static let readings = PersonalData(
        "news.readings", word: "personal.news.readings", retention: "personal.kept.content",
        columns: [
            .single("news_reading", "person_id", per: ["news_id"], joining: [.least("read_at")])
        ], fields: [.text("title"), .moment("confirmed")],
        rows: {
            """
            SELECT r.news_id AS key, \(Visibility.title("i", for: $0)) AS title,
                r.read_at AS confirmed
            FROM news_reading AS r JOIN item AS i ON i.id = r.news_id
            WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM news_reading WHERE person_id = \(one.id) AND news_id IN (
                        SELECT r.news_id FROM news_reading AS r
                        WHERE r.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("news.readings") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM news_reading WHERE (news_id, person_id) IN (
                    SELECT r.news_id, r.person_id FROM news_reading AS r
                    WHERE r.news_id IN (\(items)) LIMIT \(limit))
                """)
    }

    static let confirmations = ReportFigure(
        "news.confirmed", word: "figures.news.confirmed", under: "rail.news"
    ) { space, period in
        """
        SELECT COUNT(*) FROM news_reading AS r JOIN news AS n ON n.id = r.news_id
        WHERE n.space_id = \(space.id)
            AND r.read_at >= \(period.start) AND r.read_at < \(period.end)
        """
    }
}
