import Community
import Storage

enum CommentsSchema {
    static let comments = Migration("comments") {
        """
        CREATE TABLE comment (
            id \(.integer) PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            body TEXT NOT NULL,
            body_html TEXT NOT NULL,
            edited_at \(.integer)
        ) \(.strict)
        """
    }
}
