import Storage

/// How far the entries of members have been written again.
struct EntryRenewalStore {
    let db: Database

    /// The person up to whom they have; nil once all have.
    func upto() throws -> Person.ID? {
        let found: [Person.ID] = try db.values("SELECT r.upto FROM member_entry_renewal AS r")
        return found.first
    }

    /// The next of those whose entries are other by the rules of today.
    func people(after person: Person.ID, _ most: Int) throws -> [Person.ID] {
        try db.values(
            """
            SELECT f.person_id FROM profile_field AS f
            WHERE f.person_id > \(person) AND f.content <> ''
                AND f.field IN ('organisation', 'telephone')
            GROUP BY f.person_id ORDER BY f.person_id LIMIT \(most)
            """)
    }

    func set(upto person: Person.ID) throws {
        try db.run("UPDATE member_entry_renewal SET upto = \(person)")
    }

    func end() throws { try db.run("DELETE FROM member_entry_renewal") }
}
