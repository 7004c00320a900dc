import Community
import Content
import Storage

/// The table of reasons, for each space its own.
struct ReasonTemplateStore {
    /// A list to choose from is not longer.
    static let most = 50

    let db: Database

    func all(in space: Space.ID) throws -> [ReasonTemplate] {
        try db.all(
            """
            SELECT t.id, t.title, t.words FROM reason_template AS t WHERE t.space_id = \(space)
            ORDER BY t.id LIMIT \(Self.most)
            """
        )
    }

    /// - Returns: false if the space has one of that name.
    func add(_ title: String, _ words: String, in space: Space.ID) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO reason_template (space_id, title, words)
                VALUES (\(space), \(title), \(words)) ON CONFLICT (space_id, title) DO NOTHING
                """
        ) == 1
    }

    /// - Returns: false if another one has that name.
    func update(
        _ id: ReasonTemplate.ID, _ title: String, _ words: String, in space: Space.ID
    ) throws -> Bool {
        try db.affected(
            by: """
                UPDATE reason_template SET title = \(title), words = \(words)
                WHERE id = \(id) AND space_id = \(space) AND NOT EXISTS (
                    SELECT 1 FROM reason_template AS t
                    WHERE t.space_id = \(space) AND t.title = \(title) AND t.id <> \(id))
                """
        ) == 1
    }

    func remove(_ id: ReasonTemplate.ID, in space: Space.ID) throws {
        try db.run("DELETE FROM reason_template WHERE id = \(id) AND space_id = \(space)")
    }
}
