import Community
import Storage

enum PagesSchema {
    /// A text of an item, in pages; without its item it is found no more, and goes piece by piece.
    /// `terms` has each word of the pages that were indexed, once. A page is of a rule of the
    /// search (`made_by`), 0 while it waits for its turn.
    static let pages = Migration("pages-1-text") {
        """
        CREATE TABLE paged_text (
            id \(.identity),
            item_id \(.integer) UNIQUE REFERENCES item (id) ON DELETE SET NULL,
            terms TEXT NOT NULL
        ) \(.strict)
        """
        """
        CREATE INDEX paged_text_gone ON paged_text (id) WHERE item_id IS NULL
        """
        """
        CREATE TABLE text_page (
            id \(.identity),
            text_id \(.integer) NOT NULL REFERENCES paged_text (id) ON DELETE CASCADE,
            number \(.integer),
            body TEXT NOT NULL,
            made_by \(.integer) NOT NULL DEFAULT 0
        ) \(.strict)
        """
        "CREATE INDEX text_page_of_text ON text_page (text_id, id)"
        "CREATE INDEX text_page_to_index ON text_page (made_by, id)"
    }
}
