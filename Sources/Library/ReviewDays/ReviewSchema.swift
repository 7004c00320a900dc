import Storage

enum ReviewSchema {
    /// What was told of a day that comes, and when the next is: each once, found without a look
    /// at the other documents.
    static let stages = Migration("library-review-1-stage") {
        "ALTER TABLE document ADD COLUMN review_stage \(.integer) NOT NULL DEFAULT 0"
        "ALTER TABLE document ADD COLUMN review_next \(.integer)"
        "ALTER TABLE document ADD COLUMN review_said_at \(.integer)"
        """
        CREATE INDEX document_review_next ON document (review_next, item_id)
            WHERE review_next IS NOT NULL AND archived_at IS NULL
        """
        """
        CREATE INDEX document_review_open ON document (space_id, review_at, item_id)
            WHERE review_at IS NOT NULL AND archived_at IS NULL
        """
    }

    /// After how many days a theme's documents are archived that nobody checked: 0 for never,
    /// NULL as the space has it.
    static let archiving = Migration("library-review-2-archiving") {
        "ALTER TABLE library_theme ADD COLUMN archive_days \(.integer)"
    }
}
