import Community
import Storage

/// Whom letters are for.
struct AddresseeStore {
    let db: Database

    /// Writes those of a letter, in place of earlier ones.
    func set(_ addressees: Addressees, of letter: Letter.ID) throws {
        try db.run("DELETE FROM letter_addressee WHERE letter_id = \(letter)")
        for person in addressees.people {
            try db.run(
                """
                INSERT INTO letter_addressee (letter_id, kind, person_id)
                VALUES (\(letter), 'person', \(person))
                """)
        }
        for group in addressees.groups {
            try db.run(
                """
                INSERT INTO letter_addressee (letter_id, kind, group_id)
                VALUES (\(letter), 'group', \(group))
                """)
        }
        for role in addressees.roles {
            try db.run(
                """
                INSERT INTO letter_addressee (letter_id, kind, role)
                VALUES (\(letter), 'role', \(role))
                """)
        }
        if addressees.isEveryone { try add("everyone", to: letter) }
        if addressees.areHolders { try add("holders", to: letter) }
    }

    private func add(_ kind: String, to letter: Letter.ID) throws {
        try db.run(
            "INSERT INTO letter_addressee (letter_id, kind) VALUES (\(letter), \(kind))")
    }

    func find(of letter: Letter.ID) throws -> Addressees {
        let rows: [AddresseeRow] = try db.all(
            """
            SELECT a.kind, a.person_id, a.group_id, a.role FROM letter_addressee AS a
            WHERE a.letter_id = \(letter) ORDER BY a.id
            """)
        return Addressees(
            people: rows.compactMap(\.person), groups: rows.compactMap(\.group),
            roles: rows.compactMap(\.role), isEveryone: rows.contains { $0.kind == "everyone" },
            areHolders: rows.contains { $0.kind == "holders" })
    }

    private struct AddresseeRow: FromRow {
        let kind: String
        let person: Person.ID?
        let group: MemberGroup.ID?
        let role: Role?

        init(row: Row) throws {
            kind = try row["kind"]
            person = try row["person_id"]
            group = try row["group_id"]
            role = try row["role"]
        }
    }
}
