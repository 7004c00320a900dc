import Community
import Storage

/// Finds whom one may write to: those of the same space whose account is open.
struct RecipientStore {
    let db: Database

    /// Those of some numbers who are there, in the order of their names.
    func named(_ ids: [Person.ID], in space: Space, but person: Person.ID) throws -> [NamedPerson] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT p.id AS person_id, p.name FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND m.person_id <> \(person)
                AND m.person_id IN \(list: Array(Set(ids).prefix(200)))
            ORDER BY \(.folded("p.name")), p.id
            """
        )
    }

    func groups(_ typed: Set<String>, in space: Space) throws -> [MemberGroup.ID] {
        let ids = typed.compactMap(MemberGroup.ID.init(segment:))
        guard !ids.isEmpty else { return [] }
        return try db.values(
            """
            SELECT g.id FROM member_group AS g
            WHERE g.space_id = \(space.id) AND g.ended_at IS NULL AND g.id IN \(list: ids)
            ORDER BY g.id
            """
        )
    }
}
