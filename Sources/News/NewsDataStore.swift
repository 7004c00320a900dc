import Community
import Content
import Storage

/// The news that somebody wrote, and how many a space published.
enum NewsDataStore {
    static let news = PersonalData(
        "news.items", word: "personal.news.items", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [],
        fields: [
            .text("title"), .text("summary"), .text("text"),
            .code("stage", .cases(of: NewsItem.Stage.self, "personal.value.news.")),
            .moment("created"),
            .moment("published"),
        ],
        rows: {
            """
            SELECT n.id AS key, i.title, n.summary, n.body AS text, n.stage,
                i.created_at AS created, i.published_at AS published
            FROM item AS i JOIN news AS n ON n.id = i.id WHERE i.author_id = \($0)
            """
        },
        erase: { _, _ in 0 })

    static let mentions = MentionText(
        NewsItem.kind,
        read: {
            """
            SELECT n.id, n.body AS text, n.body_html AS html FROM news AS n
            WHERE n.id IN \(list: $0)
            """
        },
        write: { "UPDATE news SET body = \($1), body_html = \($2) WHERE id = \($0)" })

    static let rendered = RenderedText(
        NewsItem.kind, as: .page, in: "news", of: "body")

    /// What has ended since was published all the same.
    static let published = ReportFigure(
        "news.published", word: "figures.news.published", under: "rail.news"
    ) { space, period in
        """
        SELECT COUNT(*) FROM news AS n JOIN item AS i ON i.id = n.id
        WHERE n.space_id = \(space.id) AND n.stage IN ('published', 'expired')
            AND i.trashed_at IS NULL
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
        """
    }
}
