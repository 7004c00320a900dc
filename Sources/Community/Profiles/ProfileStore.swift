package import Storage

/// The tables of profiles: what they say, and who sees it where.
package struct ProfileStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(_ person: Person.ID) throws -> Profile {
        var profile = Profile()
        try db.each(
            """
            SELECT f.field, f.content FROM profile_field AS f WHERE f.person_id = \(person)
            """
        ) { row in
            let field: ProfileField = try row["field"]
            profile[field] = try row["content"]
        }
        try db.each(
            """
            SELECT v.space_id, v.field, v.visibility FROM profile_visibility AS v
            WHERE v.person_id = \(person)
            """
        ) { row in
            let (field, space): (ProfileField, Space.ID) = (try row["field"], try row["space_id"])
            profile[field, space] = try row["visibility"]
        }
        return profile
    }

    /// Keeps what a profile says, and who sees it in these spaces.
    package func save(
        _ profile: Profile, of person: Person.ID, shownIn spaces: [Space.ID]
    ) throws {
        let all = ProfileField.allCases
        let contents = all.filter { $0 != .email }
            .map { SQL("(\(person), \($0), \(profile[$0]))") }
        try db.run(
            """
            INSERT INTO profile_field (person_id, field, content)
            VALUES \(contents.joined(separator: ", "))
            ON CONFLICT (person_id, field) DO UPDATE SET content = excluded.content
            """
        )
        for space in spaces {
            try hide(person, in: space)
            let shown = all.filter { profile[$0, space] != .me }
                .map { SQL("(\(person), \(space), \($0), \(profile[$0, space]))") }
            guard !shown.isEmpty else { continue }
            try db.run(
                """
                INSERT INTO profile_visibility (person_id, space_id, field, visibility)
                VALUES \(shown.joined(separator: ", "))
                """
            )
        }
        try MemberEntryStore(db: db).write(person)
    }

    /// Nothing of a profile is shown in a space any more.
    func hide(_ person: Person.ID, in space: Space.ID) throws {
        try db.run(
            """
            DELETE FROM profile_visibility WHERE person_id = \(person) AND space_id = \(space)
            """
        )
    }
}
