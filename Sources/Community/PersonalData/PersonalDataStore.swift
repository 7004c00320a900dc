package import Storage

/// Reads what the features say that they hold about a person.
package struct PersonalDataStore {
    let db: Database

    /// So few since each may hold a text of 256 KiB.
    static let pageSize = 100

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

    /// The next rows of a category after a key, in its order.
    func page(
        of data: PersonalData, _ person: Person.ID, after last: Int64
    ) throws -> [PersonalRow] {
        let columns = data.fields.map(\.selection).joined(separator: ", ")
        var rows: [PersonalRow] = []
        try db.each(
            """
            SELECT r.key, \(columns) FROM (\(data.rows(person))) AS r
            WHERE r.key > \(last) ORDER BY r.key LIMIT \(Self.pageSize)
            """
        ) { row in
            rows.append(
                PersonalRow(key: try row["key"], values: try data.fields.map { try $0.value(row) }))
        }
        return rows
    }

    /// The stored files of all categories.
    func files(_ all: [PersonalData], of person: Person.ID) throws -> [PersonalFile] {
        try all.compactMap(\.files).flatMap { try db.all($0(person)) as [PersonalFile] }
    }
}

/// A row of a category.
struct PersonalRow {
    let key: Int64
    let values: [PersonalValue]
}
