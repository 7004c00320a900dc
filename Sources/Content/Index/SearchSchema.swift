import Community
import Storage

enum SearchSchema {
    static let text = Migration("search-1-text", FullText.schema)

    static let words = Migration("search-3-words", FullText.words)

    /// A site that is new has nothing to index: each post is, when it is written.
    static let beginning = Migration("search-4-beginning") {
        "UPDATE search_progress SET version = 2 WHERE NOT EXISTS (SELECT 1 FROM item)"
    }

    static let pairs = Migration("search-5-pairs") {
        "UPDATE search_progress SET version = 3 WHERE NOT EXISTS (SELECT 1 FROM item)"
    }

    static let forms = Migration("search-6-forms") {
        "UPDATE search_progress SET version = 4 WHERE NOT EXISTS (SELECT 1 FROM item)"
    }

    static let learnt = Migration("search-7-learnt") {
        "ALTER TABLE search_progress ADD COLUMN learnt \(.integer) NOT NULL DEFAULT 0"
    }

    /// Items whose words another table has changed by itself, until the index follows.
    static let stale = Migration("search-8-stale") {
        """
        CREATE TABLE search_stale (
            item_id \(.integer) NOT NULL PRIMARY KEY
        ) \(.strict)
        """
    }

    /// One row: which rules the index was made by, and up to which item it has yet to be made.
    static let progress = Migration("search-2-progress") {
        """
        CREATE TABLE search_progress (
            version \(.integer) NOT NULL,
            upto \(.integer) NOT NULL
        ) \(.strict)
        """
        "INSERT INTO search_progress (version, upto) VALUES (0, 0)"
    }
}
