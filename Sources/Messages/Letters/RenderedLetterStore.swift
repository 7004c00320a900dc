import Content
import Storage

/// What letters look like.
enum RenderedLetterStore {
    static let letters = RenderedText(
        "letter", as: .message,
        read: { after, most in
            """
            SELECT l.id, l.body AS source, l.body_html AS html FROM letter AS l
            WHERE l.id > \(after) ORDER BY l.id LIMIT \(most)
            """
        },
        write: { "UPDATE letter SET body_html = \($0.html) WHERE id = \($0.id)" })
}
