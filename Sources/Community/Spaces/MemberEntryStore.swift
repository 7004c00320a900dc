import Storage

/// Writes the sorted index of members: again whenever a name or a profile changes.
struct MemberEntryStore {
    let db: Database

    /// - Parameter space: nil for all spaces that somebody belongs to.
    func write(_ person: Person.ID, in space: Space.ID? = nil) throws {
        let place: SQL = space.map { "AND space_id = \($0)" } ?? ""
        let entries = try entries(of: person, place)
        try db.run("DELETE FROM member_entry WHERE person_id = \(person) \(place)")
        guard !entries.isEmpty else { return }
        let rows = entries.map { space, entry in
            SQL("(\(space), \(entry.shelf), \(entry.text), \(person))")
        }
        try db.run(
            """
            INSERT INTO member_entry (space_id, shelf, entry, person_id)
            VALUES \(rows.joined(separator: ", "))
            """
        )
    }

    private func entries(
        of person: Person.ID, _ place: SQL
    ) throws -> [(Space.ID, MemberEntry)] {
        var found: [Space.ID: Set<MemberEntry>] = [:]
        try db.each(
            """
            SELECT s.space_id, p.name, v.visibility, f.field, f.content
            FROM (SELECT m.space_id, m.person_id FROM membership AS m
                WHERE m.person_id = \(person) \(place)) AS s
            JOIN person AS p ON p.id = s.person_id
            LEFT JOIN profile_visibility AS v ON v.person_id = p.id AND v.space_id = s.space_id
                AND v.field IN ('kind', 'organisation', 'department', 'telephone')
            LEFT JOIN profile_field AS f ON f.person_id = v.person_id AND f.field = v.field
            """
        ) { row in
            let (space, name): (Space.ID, String) = (try row["space_id"], try row["name"])
            if found[space] == nil { found[space] = Set(MemberEntry.all(ofName: name)) }
            guard let field: String = try row["field"],
                let visibility: String = try row["visibility"]
            else { return }
            found[space]?.formUnion(
                MemberEntry.all(
                    ofField: field, try row["content"], named: name,
                    hidden: visibility == "moderators"))
        }
        return found.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { space, entries in
            entries.sorted { ($0.shelf, $0.text) < ($1.shelf, $1.text) }.map { (space, $0) }
        }
    }
}
