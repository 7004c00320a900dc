package import Foundation
package import Storage

/// The table of spaces.
package struct SpaceStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(slug: String) throws -> Space? {
        try db.first("SELECT \(Self.columns) FROM space AS s WHERE s.slug = \(slug)")
    }

    package func find(_ id: Space.ID) throws -> Space? {
        try db.first("SELECT \(Self.columns) FROM space AS s WHERE s.id = \(id)")
    }

    package func all() throws -> [Space] {
        try db.all("SELECT \(Self.columns) FROM space AS s ORDER BY s.id")
    }

    package func create(
        slug: String, name: String, host: String, zone: String, isPublic: Bool, at now: Date
    ) throws -> Space.ID {
        let id: Space.ID = try db.one(
            """
            INSERT INTO space (slug, name, host, zone, is_public, created_at)
            VALUES (\(slug), \(name), \(host), \(zone), \(isPublic), \(now)) RETURNING id
            """
        )
        try ReasonTemplateStore(db: db).seed()
        return id
    }

    func update(_ id: Space.ID, _ form: SpaceForm) throws {
        try db.run(
            """
            UPDATE space SET name = \(form.name), host = \(form.host), zone = \(form.zone),
                is_public = \(form.isPublic)
            WHERE id = \(id)
            """
        )
    }

    /// The columns that a `Space` is read from, of a `space AS s`.
    static let columns: SQL = "s.id AS space_id, s.slug, s.name, s.host, s.zone, s.is_public"

    /// Every space with how many belong to it.
    func listed() throws -> [Listed] {
        try db.all(
            """
            SELECT \(Self.columns),
                (SELECT COUNT(*) FROM membership AS m WHERE m.space_id = s.id) AS members
            FROM space AS s ORDER BY s.id
            """
        )
    }

    struct Listed: FromRow {
        let space: Space
        let members: Int

        init(row: Row) throws {
            space = try Space(row: row)
            members = try row["members"]
        }
    }
}
