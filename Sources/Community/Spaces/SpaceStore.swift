package import Foundation
package import Storage

/// The table of spaces.
package struct SpaceStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func find(_ id: Space.ID) throws -> Space? {
        try db.first("SELECT \(Self.columns) FROM space AS s WHERE s.id = \(id)")
    }

    package func all() throws -> [Space] {
        try db.all("SELECT \(Self.columns) FROM space AS s ORDER BY s.id")
    }

    /// Those that guests may read.
    func open(limit: Int) throws -> [Space] {
        try db.all(
            """
            SELECT \(Self.columns) FROM space AS s WHERE s.is_public = 1
            ORDER BY s.id LIMIT \(limit)
            """)
    }

    func isEmpty() throws -> Bool {
        try db.value("SELECT s.id FROM space AS s LIMIT 1") as Space.ID? == nil
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
        try db.run(
            """
            INSERT INTO space_address (slug, space_id, since_at) VALUES (\(slug), \(id), \(now))
            """)
        return id
    }

    package func update(
        _ id: Space.ID, name: String, host: String, zone: String, isPublic: Bool
    ) throws {
        try db.run(
            """
            UPDATE space SET name = \(name), host = \(host), zone = \(zone),
                is_public = \(isPublic)
            WHERE id = \(id)
            """
        )
        if !isPublic { db.endStreams(in: id) }
    }

    /// Keeps what a space has decided.
    /// - Parameter kinds: the kinds of item that belong to what is switched off.
    package func save(
        _ choices: SpaceChoices, hiding kinds: [String], in space: Space.ID
    ) throws {
        try db.run("UPDATE space SET choices = \(choices.text) WHERE id = \(space)")
        try db.run("DELETE FROM hidden_kind WHERE space_id = \(space)")
        for kind in kinds {
            try db.run("INSERT INTO hidden_kind (space_id, kind) VALUES (\(space), \(kind))")
        }
        db.endStreams(in: space)
    }

    /// The columns that a `Space` is read from, of a `space AS s`.
    package static let columns: SQL =
        """
        s.id AS space_id, s.slug, s.former, s.name, s.host, s.zone, s.is_public, s.logo, s.choices,
            s.file_limit, s.member_limit
        """

    /// Every space with how many belong to it.
    package func listed() throws -> [Listed] {
        try db.all(
            """
            SELECT \(Self.columns),
                COALESCE(h.people, 0) AS member_count
            FROM space AS s LEFT JOIN headcount AS h ON h.space_id = s.id ORDER BY s.id
            """
        )
    }

    package struct Listed: FromRow {
        package let space: Space
        package let members: Int

        package init(row: Row) throws {
            space = try Space(row: row)
            members = try row["member_count"]
        }
    }
}
