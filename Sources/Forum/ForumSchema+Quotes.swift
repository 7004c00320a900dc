import Storage

extension ForumSchema {
    /// What an answer that was begun quotes.
    static let quotes = Migration("forum-12-draft-quotes") {
        "ALTER TABLE topic_draft ADD COLUMN quotes TEXT NOT NULL DEFAULT ''"
    }
}
