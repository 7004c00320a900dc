import Storage

enum FavouriteSchema {
    static let favourites = Migration("library-favourite-1") {
        """
        CREATE TABLE document_favourite (
            person_id \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            document_id \(.integer) NOT NULL REFERENCES document (item_id) ON DELETE CASCADE,
            added_at \(.integer) NOT NULL,
            PRIMARY KEY (person_id, document_id)
        ) \(.strict)
        """
        """
        CREATE INDEX document_favourite_by_time
            ON document_favourite (person_id, added_at, document_id)
        """
        "CREATE INDEX document_favourite_of ON document_favourite (document_id)"
    }
}
