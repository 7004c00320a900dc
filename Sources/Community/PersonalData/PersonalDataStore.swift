package import Storage

/// Reads what the features say that they hold about a person.
package struct PersonalDataStore {
    let db: Database

    static let pageSize = 500

    package init(db: Database) { self.db = db }

    /// How many rows each category has, by its name, with those of the accounts that went into this
    /// one: a statement for each of them.
    package func counts(_ all: [PersonalData], of person: Person.ID) throws -> [String: Int] {
        var found: [String: Int] = [:]
        for id in try [person] + PersonStore(db: db).merged(into: person) {
            let counts = try db.counts(
                all.map { (name: $0.name, count: "SELECT COUNT(*) FROM (\($0.rows(id))) AS r") })
            found.merge(counts) { $0 + $1 }
        }
        return found
    }

    /// Visits every row of a category as the members of a JSON object, page by page.
    func each(
        _ data: PersonalData, of person: Person.ID, _ visit: (String) throws -> Void
    ) throws {
        let columns = data.fields.map(\.selection).joined(separator: ", ")
        var last: Int64 = .min
        var count: Int
        repeat {
            count = 0
            try db.each(
                """
                SELECT r.key, \(columns) FROM (\(data.rows(person))) AS r
                WHERE r.key > \(last) ORDER BY r.key LIMIT \(Self.pageSize)
                """
            ) { row in
                last = try row["key"]
                count += 1
                let members = try data.fields.map {
                    JSONText.quoted($0.name) + ":" + (try $0.json(row))
                }
                try visit(members.joined(separator: ","))
            }
        } while count == Self.pageSize
    }
}
