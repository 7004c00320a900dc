import Community
import Content
import Storage

/// How much of what was asked is confirmed.
enum ReadingFigureStore {
    /// Of everybody who was asked by what was published in the period, as the page of each of
    /// them counts: of few one by one, of many what the tables keep.
    static let share = ReportFigure(
        share: "news.confirmedShare", word: "figures.news.confirmedShare", under: "rail.news",
        of: { space, period in
            HeadcountStore.choice(
                in: space,
                many: """
                    SELECT CAST(COALESCE(SUM(\(size)), 0) AS BIGINT) \(items(space, period))
                    """,
                few: "SELECT COUNT(*) \(ReadingStore.asked(in: space, period))")
        },
        count: { space, period in
            HeadcountStore.choice(
                in: space,
                many: """
                    SELECT CAST(COALESCE(SUM((SELECT k.people FROM news_confirmed AS k
                        WHERE k.news_id = n.id)), 0) AS BIGINT) \(items(space, period))
                    """,
                few: "SELECT COUNT(r.read_at) \(ReadingStore.asked(in: space, period))")
        })

    /// What was mailed in full.
    static let mailed = ReportFigure(
        "news.mailed", word: "figures.news.mailed", under: "rail.news"
    ) { space, period in
        """
        SELECT COUNT(*) FROM news AS n WHERE n.space_id = \(space.id)
            AND n.mailed_at >= \(period.start) AND n.mailed_at < \(period.end)
        """
    }

    private static func items(_ space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM news AS n JOIN item AS i ON i.id = n.id WHERE \(ReadingStore.asks(in: space, period))
        """
    }

    /// How many an item asks: of several groups, all of their members.
    private static let size: SQL = """
        CASE i.audience
            WHEN 'groups' THEN (SELECT COALESCE(SUM(g.open_people), 0) FROM item_group AS ig
                JOIN member_group AS g ON g.id = ig.group_id WHERE ig.item_id = i.id)
            WHEN 'moderators' THEN (SELECT COUNT(*) FROM membership AS s
                WHERE s.space_id = n.space_id AND s.role IN ('moderator', 'administrator'))
            ELSE (SELECT h.open_people - 1 FROM headcount AS h WHERE h.space_id = n.space_id) END
        """
}
