import Storage

enum CitationsSchema {
    /// A thing that is an item goes with it; of any other its feature says so.
    static let citations = Migration("citations-1") {
        """
        CREATE TABLE citation (
            id \(.identity),
            item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            keeper TEXT,
            keeper_id \(.integer),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            source TEXT NOT NULL,
            thing_id \(.integer) NOT NULL,
            thing_item_id \(.integer) REFERENCES item (id) ON DELETE CASCADE,
            created_at \(.integer) NOT NULL,
            CHECK ((item_id IS NULL) <> (keeper IS NULL)),
            CHECK ((keeper IS NULL) = (keeper_id IS NULL))
        ) \(.strict)
        """
        """
        CREATE UNIQUE INDEX citation_of_item ON citation (item_id, source, thing_id)
        WHERE item_id IS NOT NULL
        """
        """
        CREATE UNIQUE INDEX citation_of_keeper ON citation (keeper, keeper_id, source, thing_id)
        WHERE keeper IS NOT NULL
        """
        "CREATE INDEX citation_by_thing ON citation (source, thing_id)"
        """
        CREATE INDEX citation_by_thing_item ON citation (thing_item_id)
        WHERE thing_item_id IS NOT NULL
        """
        "CREATE INDEX citation_by_space ON citation (space_id)"
    }
}
