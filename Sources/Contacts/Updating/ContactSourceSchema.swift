import Storage

enum ContactSourceSchema {
    /// What a file said of a card last, as digests of each field: what differs from them was
    /// decided here, and is not undone by the next file.
    static let sources = Migration("contacts-8-source") {
        """
        CREATE TABLE contact_source (
            contact_id \(.integer) PRIMARY KEY REFERENCES contact (item_id) ON DELETE CASCADE,
            said TEXT NOT NULL,
            imported_at \(.integer) NOT NULL
        ) \(.strict)
        """
    }
}
