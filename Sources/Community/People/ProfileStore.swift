package import Storage

/// The table of profiles.
package struct ProfileStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(_ person: Person.ID) throws -> Profile {
        var profile = Profile()
        try db.each(
            """
            SELECT f.field, f.content, f.visibility FROM profile_field AS f
            WHERE f.person_id = \(person)
            """
        ) { row in
            let field: ProfileField = try row["field"]
            profile[field] = Profile.Entry(try row["content"], try row["visibility"])
        }
        return profile
    }

    package func save(_ profile: Profile, of person: Person.ID) throws {
        for field in ProfileField.allCases {
            let entry = profile[field]
            try db.run(
                """
                INSERT INTO profile_field (person_id, field, content, visibility)
                VALUES (\(person), \(field), \(entry.content), \(entry.visibility))
                ON CONFLICT (person_id, field) DO UPDATE
                SET content = excluded.content, visibility = excluded.visibility
                """
            )
        }
    }
}
