import Storage

enum CollectionLedgerSchema {
    /// What all who see the same in a collection were told of it, or the one person whose it is.
    /// A row says since which turn a member was there, and at which it changed last or went.
    static let ledgers = Migration("collection-ledgers") {
        """
        CREATE TABLE collection_ledger (
            id \(.identity),
            space_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            sight TEXT NOT NULL CHECK (length(sight) <= 100),
            turn \(.integer) NOT NULL,
            floor \(.integer) NOT NULL,
            used_at \(.integer) NOT NULL,
            person_id \(.integer) REFERENCES person (id) ON DELETE CASCADE,
            UNIQUE (space_id, kind, sight)
        ) \(.strict)
        """
        "CREATE INDEX collection_ledger_by_use ON collection_ledger (used_at)"
        """
        CREATE INDEX collection_ledger_of ON collection_ledger (person_id)
            WHERE person_id IS NOT NULL
        """
        """
        CREATE TABLE collection_ledger_row (
            ledger_id \(.integer) NOT NULL REFERENCES collection_ledger (id) ON DELETE CASCADE,
            member \(.integer) NOT NULL,
            stamp \(.integer) NOT NULL,
            since \(.integer) NOT NULL,
            turn \(.integer) NOT NULL,
            gone \(.integer) NOT NULL CHECK (gone IN (0, 1)),
            PRIMARY KEY (ledger_id, member)
        ) \(.strict)
        """
    }
}
