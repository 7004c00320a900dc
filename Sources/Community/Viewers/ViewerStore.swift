package import Storage

/// Makes a viewer of somebody who has no session here: whoever holds a feed's address.
package struct ViewerStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Nil for an account that does not exist or is disabled.
    package func viewer(of person: Person.ID) throws -> Viewer? {
        try PersonStore(db: db).find(person).flatMap(viewer)
    }

    /// The same of somebody who was found already.
    func viewer(of found: Person) throws -> Viewer? {
        guard found.disabledAt == nil else { return nil }
        return Viewer(
            person: found.id, session: nil, name: found.name, hasPhoto: found.hasPhoto,
            administersSite: found.administersSite, memberships: try memberships(of: found.id),
            groups: try groups(of: found.id))
    }

    private func groups(of person: Person.ID) throws -> Set<MemberGroup.ID> {
        Set(
            try db.values(
                """
                SELECT gp.group_id FROM member_group_person AS gp WHERE gp.person_id = \(person)
                """))
    }

    private func memberships(of person: Person.ID) throws -> [Viewer.Membership] {
        var found: [Viewer.Membership] = []
        try db.each(
            """
            SELECT m.role, \(SpaceStore.columns)
            FROM membership AS m JOIN space AS s ON s.id = m.space_id
            WHERE m.person_id = \(person) ORDER BY s.id
            """
        ) { found.append(Viewer.Membership(space: try Space(row: $0), role: try $0["role"])) }
        return found
    }
}
