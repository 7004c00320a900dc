import Storage

enum MergingSchema {
    /// An account that became one with another of the same person keeps its address, which leads
    /// there.
    static let merging = Migration("people-merging") {
        """
        ALTER TABLE person ADD COLUMN merged_into \(.integer)
            REFERENCES person (id) ON DELETE SET NULL
        """
        "CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL"
    }
}
