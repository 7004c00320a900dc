import Storage

extension DirectorySchema {
    /// How far the entries of members have been written again by the rules of today: the person up
    /// to whom they have; without a row, all.
    static let renewal = Migration("spaces-7-entries-again") {
        "CREATE TABLE member_entry_renewal (upto \(.integer) NOT NULL) \(.strict)"
        "INSERT INTO member_entry_renewal (upto) VALUES (0)"
    }
}
