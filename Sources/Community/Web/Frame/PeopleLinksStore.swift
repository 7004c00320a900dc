import Storage

/// Who has a page in which space.
struct PeopleLinksStore {
    let db: Database

    struct Found: Sendable {
        let name: String
        /// Where they belong, with an account that is open.
        var spaces: Set<String> = []
    }

    /// By the index of members, which their visits do not change.
    /// - Parameter slugs: of the spaces that are asked about.
    func names(of people: [Person.ID], in slugs: [String]) throws -> [Person.ID: Found] {
        var found: [Person.ID: Found] = [:]
        for start in stride(from: 0, to: people.count, by: Self.piece) {
            let some = Array(people[start...].prefix(Self.piece))
            try read(some, slugs, into: &found)
        }
        return found
    }

    /// People in one statement: a text may name thousands.
    private static let piece = 1_000

    private func read(
        _ people: [Person.ID], _ slugs: [String], into found: inout [Person.ID: Found]
    ) throws {
        try db.each(
            """
            SELECT p.id AS person_id, p.name, s.slug FROM person AS p
            LEFT JOIN member_entry AS e
                ON e.person_id = p.id AND e.shelf = 'member' AND p.disabled_at IS NULL
            LEFT JOIN space AS s ON s.id = e.space_id AND s.slug IN \(list: slugs)
            WHERE p.id IN \(list: people)
            """
        ) { row in
            let (person, name): (Person.ID, String) = (try row["person_id"], try row["name"])
            let slug: String? = try row["slug"]
            found[person, default: Found(name: name)].spaces
                .formUnion([slug].compactMap(\.self))
        }
    }
}
