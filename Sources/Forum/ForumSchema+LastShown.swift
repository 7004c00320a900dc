import Storage

extension ForumSchema {
    /// The number of the last message that is out, so that what is new in many topics is told
    /// without their messages.
    static let lastShown = Migration("forum-10-last-shown") {
        "ALTER TABLE topic ADD COLUMN last_shown \(.integer) NOT NULL DEFAULT 0"
        """
        UPDATE topic SET last_shown = COALESCE((
            SELECT MAX(p.number) FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE p.topic_id = topic.id AND i.published = 1 AND i.trashed_at IS NULL), 0)
        """
    }
}
