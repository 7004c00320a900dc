package import Storage

/// The profiles of whole spaces, for files that all who see the same may share: what somebody
/// shows to themselves alone is not in their own either.
package struct ShownProfileStore {
    let db: Database
    let viewer: Viewer

    package init(db: Database, viewer: Viewer) { (self.db, self.viewer) = (db, viewer) }

    /// In one statement, in the order of their numbers.
    /// - Parameter people: those alone; nil for all.
    package func all(
        in spaces: [Space], only people: [Person.ID]? = nil
    ) throws -> [Space.ID: [ShownProfile]] {
        guard !spaces.isEmpty else { return [:] }
        let seen = spaces.map(isShown).joined(separator: " OR ")
        let few: SQL = people.map { "AND p.id IN \(list: $0)" } ?? ""
        var found: [Space.ID: [ShownProfile]] = [:]
        try db.each(
            """
            SELECT m.space_id, p.id AS person_id, p.name, p.photo, p.email, v.field, f.content
            FROM membership AS m JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            LEFT JOIN profile_visibility AS v ON v.person_id = p.id AND v.space_id = m.space_id
                AND (\(seen))
            LEFT JOIN profile_field AS f ON f.person_id = p.id AND f.field = v.field
            WHERE m.space_id IN \(list: spaces.map(\.id)) \(few)
            ORDER BY m.space_id, p.id
            """
        ) { try Self.add($0, to: &found) }
        return found
    }

    private static func add(_ row: Row, to found: inout [Space.ID: [ShownProfile]]) throws {
        let (space, person): (Space.ID, Person.ID) = (try row["space_id"], try row["person_id"])
        if found[space]?.last?.person != person {
            let one = ShownProfile(person: person, name: try row["name"], photo: try row["photo"])
            found[space, default: []].append(one)
        }
        guard let field: ProfileField = try row["field"], let last = found[space]?.indices.last
        else { return }
        let content: String? = field == .email ? try row["email"] : try row["content"]
        guard let content, !content.isEmpty else { return }
        found[space]?[last].contents[field] = content
    }

    private func isShown(in space: Space) -> SQL {
        if viewer.moderates(space) { return "m.space_id = \(space.id)" }
        let few: SQL = viewer.participates(in: space) ? "" : "AND v.field = 'organisation'"
        return "(m.space_id = \(space.id) AND v.visibility = 'members' \(few))"
    }
}
