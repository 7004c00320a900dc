import Community
import Storage

/// Where the files that something happened to hang, and who looks after them there.
struct AttachmentAlarmStore {
    let db: Database

    struct Hanging: FromRow {
        let space: Space.ID
        /// Nil for what hangs from no item.
        let item: Item.ID?
        let name: String
        /// What names the file to those who must not know its name.
        let number: String

        init(row: Row) throws {
            space = try row["space_id"]
            item = try row["item_id"]
            name = try row["name"]
            number = "n\u{B0}\u{A0}" + String(try row["attachment_id"] as Int64)
        }
    }

    /// One for each space, on an item if there is one.
    func places(of digest: FileDigest) throws -> [Hanging] {
        let all: [Hanging] = try db.all(
            """
            SELECT a.space_id, a.item_id, a.name, a.id AS attachment_id FROM attachment AS a
            LEFT JOIN item AS i ON i.id = a.item_id
            WHERE a.digest = \(digest.hex) AND a.space_id IS NOT NULL
            ORDER BY CASE WHEN a.item_id IS NULL THEN 1 ELSE 0 END,
                CASE WHEN i.trashed_at IS NULL THEN 0 ELSE 1 END, a.id
            LIMIT 1000
            """)
        var seen: Set<Space.ID> = []
        return all.filter { seen.insert($0.space).inserted }
    }

    /// The administrators of a space, and its moderators.
    func team(of space: Space.ID, withModerators: Bool) throws -> [Person.ID] {
        let roles: [Role] = withModerators ? [.moderator, .administrator] : [.administrator]
        return try db.values(
            """
            SELECT m.person_id FROM membership AS m
            WHERE m.space_id = \(space) AND m.role IN \(list: roles) ORDER BY m.person_id
            """)
    }
}
