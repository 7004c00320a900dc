import Community
import Storage

/// Writes groups as who administers the space would.
struct GroupFillingStore {
    let db: Database
    let space: Space

    func add(_ name: String, _ people: some Sequence<Person.ID>) throws -> MemberGroup.ID {
        let id: MemberGroup.ID = try db.one(
            """
            INSERT INTO member_group (space_id, name) VALUES (\(space.id), \(name)) RETURNING id
            """
        )
        for person in people {
            try db.run(
                "INSERT INTO member_group_person (group_id, person_id) VALUES (\(id), \(person))")
        }
        return id
    }
}
