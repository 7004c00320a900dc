import Storage

/// Who may know of a group, and who looks after it.
extension GroupStore {
    /// Those that somebody may know of.
    /// - Parameter person: of whom alone; nil for all of the space.
    package func groups(
        knownTo viewer: Viewer, of person: Person.ID? = nil, in space: Space
    ) throws -> [MemberGroup] {
        let isTheirs: SQL =
            person.map {
                """
                EXISTS (SELECT 1 FROM member_group_person AS gp
                    WHERE gp.group_id = g.id AND gp.person_id = \($0))
                """
            } ?? "1 = 1"
        return try db.all(
            """
            SELECT g.id AS group_id, g.name FROM member_group AS g
            WHERE g.space_id = \(space.id) AND g.ended_at IS NULL
                AND \(isKnown(to: viewer, in: space)) AND \(isTheirs)
            ORDER BY \(.folded("g.name")), g.id
            """
        )
    }

    /// Moderators know of all, whoever takes part of those that are listed, everybody of their own.
    private func isKnown(to viewer: Viewer, in space: Space) -> SQL {
        if viewer.moderates(space) { return "1 = 1" }
        let own: SQL = "g.id IN \(list: viewer.groups.sorted { $0.rawValue < $1.rawValue })"
        return viewer.participates(in: space) ? "(g.is_listed = 1 OR \(own))" : own
    }

    /// Those of some people who look after a group.
    package func managers(
        of id: MemberGroup.ID, among people: [Person.ID]
    ) throws -> Set<Person.ID> {
        Set(
            try db.values(
                """
                SELECT gp.person_id FROM member_group_person AS gp
                WHERE gp.group_id = \(id) AND gp.manages = 1 AND gp.person_id IN \(list: people)
                """
            ) as [Person.ID])
    }

    /// Those of a space that a member looks after.
    package func groups(managedBy viewer: Viewer, in space: Space) throws -> [MemberGroup] {
        guard let person = viewer.person, viewer.participates(in: space) else { return [] }
        return try db.all(
            """
            SELECT g.id AS group_id, g.name FROM member_group AS g
            JOIN member_group_person AS gp ON gp.group_id = g.id AND gp.person_id = \(person)
                AND gp.manages = 1
            WHERE g.space_id = \(space.id) AND g.ended_at IS NULL
            ORDER BY \(.folded("g.name")), g.id
            """)
    }

    /// Whether somebody says who is in a group of a space: its moderators do, and members who look
    /// after it.
    package func mayManage(
        _ id: MemberGroup.ID, _ viewer: Viewer, in space: Space
    ) throws -> Bool {
        if viewer.moderates(space) { return true }
        guard let person = viewer.person, viewer.participates(in: space),
            viewer.groups.contains(id)
        else { return false }
        return try managers(of: id, among: [person]).contains(person)
    }
}
