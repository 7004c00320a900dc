import Storage

extension PersonStore {
    /// Those who run the site, and can come in.
    package func administratorsOfSite() throws -> [Person] {
        try db.all(
            """
            SELECT \(Self.columns) FROM person AS p
            WHERE p.administers_site = 1 AND p.disabled_at IS NULL ORDER BY p.id
            """)
    }
}
