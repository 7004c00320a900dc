package import Storage

/// Files that somebody sent and that stay, whose names may have theirs in them.
package struct ErasedNameStore {
    private let db: Database

    package init(db: Database) { self.db = db }

    /// Takes somebody off rows of a table with the columns `id`, `person_id` and `name`, and their
    /// name out of the last.
    /// - Parameter most: the characters that `name` takes.
    /// - Returns: how many they were: fewer than the limit if nothing is left.
    package func forget(_ one: ErasedPerson, in table: SQL, most: Int) throws -> Int {
        var found: [(id: Int64, name: String)] = []
        try db.each(
            """
            SELECT f.id, f.name FROM \(table) AS f WHERE f.person_id = \(one.id)
            ORDER BY f.id LIMIT \(one.limit)
            """
        ) { found.append((try $0["id"], try $0["name"])) }
        for file in found {
            let name = one.removingName(from: file.name).cut(to: most)
            guard name != file.name else { continue }
            try db.run("UPDATE \(table) SET name = \(name) WHERE id = \(file.id)")
        }
        try db.run("UPDATE \(table) SET person_id = NULL WHERE id IN \(list: found.map(\.id))")
        return found.count
    }
}
