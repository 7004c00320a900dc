import Community
import Storage

/// What somebody wrote in a space, of whatever kind a module has declared.
struct WrittenItemStore {
    let db: Database
    let viewer: Viewer
    let space: Space

    /// What the viewer sees of it, the newest first: what hangs from something, if they see that.
    func latest(of author: Person.ID, kinds: [String], limit: Int) throws -> [WrittenItem] {
        let sight = Visibility(viewer, in: space)
        return try db.all(
            """
            SELECT i.id, i.kind, COALESCE(up.title, i.title) AS title, i.created_at
            FROM item AS i LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE i.author_id = \(author) AND i.space_id = \(space.id) AND i.published = 1
                AND i.kind IN \(list: kinds) AND \(sight.sees("i").sql)
                AND (i.parent_id IS NULL OR \(sight.sees("up").sql))
            ORDER BY i.created_at DESC, i.id DESC LIMIT \(limit)
            """)
    }
}
