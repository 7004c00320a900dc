import Foundation
import Storage

extension SpaceStore {
    /// The space that has an address, or had it.
    package func find(slug: String) throws -> Space? {
        try db.first(
            """
            SELECT \(Self.columns) FROM space_address AS a JOIN space AS s ON s.id = a.space_id
            WHERE a.slug = \(slug)
            """)
    }

    /// Whether a space may have an address: no other has it, had it, or has one that looks the
    /// same.
    package func isFree(_ slug: String, for id: Space.ID? = nil) throws -> Bool {
        let others: [String] = try db.values(
            """
            SELECT a.slug FROM space_address AS a WHERE a.space_id <> \(id?.rawValue ?? 0)
            """)
        let look = Slug.look(of: slug)
        return !others.contains { $0 == slug || Slug.look(of: $0) == look }
    }

    /// Gives a space another address, or one that it had. Those that it had lead to it.
    /// - Returns: false if it is another's: two may ask for one at once.
    func move(_ id: Space.ID, to slug: String, at now: Date) throws -> Bool {
        try keep(slug, of: id, at: now)
        let owner: Space.ID? = try db.value(
            "SELECT a.space_id FROM space_address AS a WHERE a.slug = \(slug)")
        guard owner == id else { return false }
        let former: [String] = try db.values(
            """
            SELECT a.slug FROM space_address AS a
            WHERE a.space_id = \(id) AND a.slug <> \(slug) ORDER BY a.since_at, a.slug
            """)
        try db.run(
            """
            UPDATE space SET slug = \(slug), former = \(former.joined(separator: " "))
            WHERE id = \(id)
            """)
        db.endStreams(in: id)
        return true
    }

    func keep(_ slug: String, of id: Space.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO space_address (slug, space_id, since_at) VALUES (\(slug), \(id), \(now))
            ON CONFLICT (slug) DO NOTHING
            """)
    }

    /// Has texts that hold addresses of a space begin with its new one.
    /// - Parameter column: of a table with a column `space_id`.
    func rewrite(_ column: SQL, of table: SQL, _ old: Space, to slug: String) throws {
        let start = "/" + old.slug
        let length: SQL = "CAST(\(start.utf8.count) AS INTEGER)"
        let nexts = ["", "/", "?", "#"]
        try db.run(
            """
            UPDATE \(table) SET \(column) = \("/" + slug) || substr(\(column), \(length) + 1)
            WHERE space_id = \(old.id) AND substr(\(column), 1, \(length)) = \(start)
                AND substr(\(column), \(length) + 1, 1) IN \(list: nexts)
            """)
    }
}
