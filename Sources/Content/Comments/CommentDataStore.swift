import Community
import Storage

/// What somebody commented, and how much a space did.
enum CommentDataStore {
    static let comments = PersonalData(
        "content.comments", word: "personal.comments", retention: "personal.kept.content",
        fate: "personal.fate.words", columns: [],
        fields: [.text("under"), .text("text"), .moment("at"), .moment("edited")],
        rows: {
            """
            SELECT c.id AS key, \(Visibility.title("up", for: $0)) AS under,
                c.body AS text, i.created_at AS at, c.edited_at AS edited
            FROM item AS i JOIN comment AS c ON c.id = i.id
            LEFT JOIN item AS up ON up.id = i.parent_id WHERE i.author_id = \($0)
            """
        },
        erase: { _, _ in 0 })

    static let mentions = MentionText(
        Comment.kind,
        read: {
            """
            SELECT c.id, c.body AS text, c.body_html AS html FROM comment AS c
            WHERE c.id IN \(list: $0)
            """
        },
        write: { "UPDATE comment SET body = \($1), body_html = \($2) WHERE id = \($0)" })

    static let erased = ErasedWords(Comment.kind) {
        "UPDATE comment SET body = \($1), body_html = \($2) WHERE id IN \(list: $0)"
    }

    static let rendered = RenderedText(
        Comment.kind, as: .message, in: "comment", of: "body")

    static let written = ReportFigure(
        "comments.written", word: "figures.comments.written", under: "figures.module.comments"
    ) { space, period in
        """
        SELECT COUNT(*) FROM item AS i
        WHERE i.space_id = \(space.id) AND i.kind = \(Comment.kind)
            AND i.trashed_at IS NULL AND i.published = 1
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
        """
    }
}
