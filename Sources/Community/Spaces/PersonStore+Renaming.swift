import Storage

extension PersonStore {
    /// Renames somebody, wherever they are listed.
    package func rename(_ id: Person.ID, name: String, locale: String) throws {
        try db.run("UPDATE person SET name = \(name), locale = \(locale) WHERE id = \(id)")
        try MemberEntryStore(db: db).write(id)
    }
}
