import Storage

enum TieSchema {
    /// A space stands under one other at most. That none comes to stand under itself, and how deep
    /// they may, is asked of the whole tree in the transaction that agrees.
    static let ties = Migration("network-1-ties") {
        """
        CREATE TABLE space_tie (
            id \(.identity),
            child_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            parent_id \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            asked_from \(.integer) NOT NULL REFERENCES space (id) ON DELETE CASCADE,
            asked_as TEXT NOT NULL CHECK (length(asked_as) BETWEEN 2 AND 60),
            asked_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            asked_at \(.integer) NOT NULL,
            agreed_by \(.integer) REFERENCES person (id) ON DELETE SET NULL,
            agreed_at \(.integer),
            CHECK (child_id <> parent_id),
            CHECK (asked_from IN (child_id, parent_id)),
            UNIQUE (child_id, parent_id)
        ) \(.strict)
        """
        """
        CREATE UNIQUE INDEX space_tie_above ON space_tie (child_id) WHERE agreed_at IS NOT NULL
        """
        "CREATE INDEX space_tie_below ON space_tie (parent_id)"
        "CREATE INDEX space_tie_by_asker ON space_tie (asked_by) WHERE asked_by IS NOT NULL"
        "CREATE INDEX space_tie_by_agreer ON space_tie (agreed_by) WHERE agreed_by IS NOT NULL"
    }
}
