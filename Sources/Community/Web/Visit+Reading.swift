import Storage

extension Visit {
    /// The same visit in a transaction of its own, for what is read after work that took longer
    /// than a read may last.
    package func readingAnew<T>(_ body: (Visit) throws -> T) throws -> T {
        try site.database.read { db in
            var visit = self
            (visit.db, visit.framed) = (db, nil)
            return try body(visit)
        }
    }
}
