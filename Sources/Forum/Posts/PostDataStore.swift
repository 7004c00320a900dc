import Community
import Content
import Storage

/// What somebody wrote in the forum, and how much a space did.
enum PostDataStore {
    static let mentions = MentionText(
        Post.kind,
        read: {
            """
            SELECT p.id, p.body AS text, p.body_html AS html FROM post AS p
            WHERE p.id IN \(list: $0)
            """
        },
        write: { "UPDATE post SET body = \($1), body_html = \($2) WHERE id = \($0)" })

    static let erased = ErasedWords(
        Post.kind, titles: KeptTitles(of: Topic.kind, word: "forum.erasing.titles")
    ) {
        "UPDATE post SET body = \($1), body_html = \($2) WHERE id IN \(list: $0)"
    }

    static let rendered = RenderedText(
        Post.kind, as: .message, in: "post", of: "body")

    static let posts = PersonalData(
        "forum.posts", word: "personal.forum.posts", retention: "personal.kept.content",
        fate: "personal.fate.words", columns: [.moved("topic", "last_author_id")],
        fields: [
            .text("topic"), .number("number"), .text("text"), .moment("at"), .moment("edited"),
        ],
        rows: {
            """
            SELECT p.id AS key, \(Visibility.title("ti", for: $0)) AS topic,
                CASE WHEN p.number = 1 OR i.published_at IS NOT NULL THEN p.number END AS number,
                p.body AS text, i.created_at AS at, p.edited_at AS edited
            FROM item AS i JOIN post AS p ON p.id = i.id
            JOIN item AS ti ON ti.id = p.topic_id WHERE i.author_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE topic SET last_author_id = NULL WHERE id IN (
                        SELECT t.id FROM topic AS t
                        WHERE t.last_author_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let topics = ReportFigure(
        "forum.topics", word: "figures.forum.topics", under: "rail.forum"
    ) { "SELECT COUNT(*) \(written(Topic.kind, in: $0, $1))" }

    static let messages = ReportFigure(
        "forum.posts", word: "figures.forum.posts", under: "rail.forum"
    ) { "SELECT COUNT(*) \(written(Post.kind, in: $0, $1))" }

    private static func written(_ kind: String, in space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM item AS i
        WHERE i.space_id = \(space.id) AND i.kind = \(kind)
            AND i.trashed_at IS NULL AND i.published = 1
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
        """
    }
}
