package import Foundation
package import Storage

/// The table of accounts.
package struct PersonStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(_ id: Person.ID) throws -> Person? {
        try db.first("SELECT \(Self.columns) FROM person AS p WHERE p.id = \(id)")
    }

    /// Whose address it is; one that went into another account is that one's.
    package func find(email: String) throws -> Person? {
        try db.first(
            """
            SELECT \(Self.columns) FROM person AS p
            WHERE p.id = (SELECT COALESCE(a.merged_into, a.id) FROM person AS a
                WHERE a.email_key = \(Email.key(email)))
            """)
    }

    /// The stored hash of a password; nil if none was chosen yet.
    package func password(of id: Person.ID) throws -> String? {
        try db.value("SELECT p.password FROM person AS p WHERE p.id = \(id)")
    }

    package func create(
        email: String, name: String, locale: String, administersSite: Bool = false, at now: Date
    ) throws -> Person.ID {
        try db.one(
            """
            INSERT INTO person (email, email_key, name, locale, administers_site, created_at)
            VALUES (\(Email.typed(email)), \(Email.key(email)), \(name), \(locale),
                \(administersSite), \(now))
            RETURNING id
            """
        )
    }

    package func setPassword(_ hash: String, of id: Person.ID) throws {
        try db.run("UPDATE person SET password = \(hash) WHERE id = \(id)")
    }

    package func setEmail(_ email: String, of id: Person.ID) throws {
        try release(email, for: id)
        try db.run(
            """
            UPDATE person SET email = \(Email.typed(email)), email_key = \(Email.key(email))
            WHERE id = \(id)
            """
        )
    }

    package func setAdministersSite(_ id: Person.ID) throws {
        try db.run("UPDATE person SET administers_site = 1 WHERE id = \(id)")
    }

    package func photo(of id: Person.ID) throws -> FileDigest? {
        try db.value("SELECT p.photo FROM person AS p WHERE p.id = \(id)")
    }

    /// Changes or takes away a photo; the file of the one before goes with it.
    package func setPhoto(_ photo: FileDigest?, of id: Person.ID, at now: Date) throws {
        if let old = try self.photo(of: id), old != photo {
            try StaleFileStore(db: db).sweepLater([old.hex], at: now)
        }
        try db.run("UPDATE person SET photo = \(photo?.hex) WHERE id = \(id)")
    }

    /// - Throws: `Problem.notFound` for an account that is being erased or went into another:
    ///   nobody opens it again.
    package func setDisabled(_ id: Person.ID, at date: Date?) throws {
        let changed = try db.affected(
            by: """
                UPDATE person SET disabled_at = \(date)
                WHERE id = \(id) AND erased_at IS NULL AND merged_into IS NULL
                """)
        guard changed > 0 else { throw Problem.notFound }
        db.endStreams(of: [id])
    }

    /// Whether somebody bears just this name.
    func isBorne(_ name: String) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS one FROM person AS p
            WHERE p.name = \(name) AND p.erased_at IS NULL AND p.merged_into IS NULL LIMIT 1
            """)
        return found != nil
    }

    package func disabled() throws -> [Person] {
        try db.all(
            """
            SELECT \(Self.columns) FROM person AS p
            WHERE p.disabled_at IS NOT NULL AND p.erased_at IS NULL AND p.merged_into IS NULL
            ORDER BY p.disabled_at DESC LIMIT 200
            """
        )
    }

    package static let columns: SQL = """
        p.id AS person_id, p.email, p.name, p.locale, p.administers_site, p.disabled_at,
        CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo
        """
}
