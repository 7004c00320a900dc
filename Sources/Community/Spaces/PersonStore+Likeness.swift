import Storage

extension PersonStore {
    /// Whether a name reads like that of another member, of whom it differs by the alphabet of its
    /// letters: nobody would tell one from the other. Two people may well have one name.
    package func isDisguise(
        _ name: String, of others: [Space.ID], but id: Person.ID? = nil
    ) throws -> Bool {
        try !disguises(among: [name], of: others, but: id).isEmpty
    }

    /// Those of some names that do.
    package func disguises(
        among names: [String], of others: [Space.ID], but id: Person.ID? = nil
    ) throws -> Set<String> {
        let suspects = names.map(NameLikeness.init).filter(\.hasLookalikes)
        guard !suspects.isEmpty else { return [] }
        let known: [String] = try db.values(
            """
            SELECT e.entry FROM member_entry AS e
            WHERE e.space_id IN \(list: others) AND e.shelf = 'member'
                AND e.person_id <> \(id?.rawValue ?? 0)
            """)
        let members = Set(known).map(NameLikeness.init)
        return Set(suspects.filter { members.contains(where: $0.isDisguise) }.map(\.name))
    }
}
