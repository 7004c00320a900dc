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

    /// Has some of the texts that hold addresses of a space begin with the one that it has.
    /// - Parameters:
    ///   - column: of a table with the columns `id` and `space_id`.
    ///   - limit: how many rows of any space are looked at.
    /// - Returns: the last of them; nil if there are no more.
    func rewrite(
        _ column: SQL, of table: SQL, in space: Space, after last: Int64, limit: Int
    ) throws -> Int64? {
        let end: Int64? = try db.value(
            """
            SELECT MAX(x.id) AS id FROM (
                SELECT r.id FROM \(table) AS r WHERE r.id > \(last)
                ORDER BY r.id LIMIT \(limit)) AS x
            """)
        guard let end else { return nil }
        for former in space.formerSlugs {
            let start = "/" + former
            let length: SQL = "CAST(\(start.utf8.count) AS INTEGER)"
            try db.run(
                """
                UPDATE \(table)
                SET \(column) = \("/" + space.slug) || substr(\(column), \(length) + 1)
                WHERE id > \(last) AND id <= \(end) AND space_id = \(space.id)
                    AND substr(\(column), 1, \(length)) = \(start)
                    AND substr(\(column), \(length) + 1, 1) IN \(list: ["", "/", "?", "#"])
                """)
        }
        return end
    }
}
