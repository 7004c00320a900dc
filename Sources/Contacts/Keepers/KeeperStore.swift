import Community
import Content
import Storage

/// Who may look after cards.
struct KeeperStore {
    let db: Database

    private static let most = 60

    /// Those who moderate a space, and whoever looks after a card already.
    func all(in space: Space, with owner: Person.ID?) throws -> [NamedKeeper] {
        try db.all(
            """
            SELECT p.id, p.name FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.space_id = \(space.id) AND p.disabled_at IS NULL
                AND (m.role IN ('moderator', 'administrator') OR p.id = \(owner))
            ORDER BY \(SQL.folded("p.name")), p.id LIMIT \(Self.most)
            """)
    }

    /// Has somebody look after a card.
    func set(_ owner: Person.ID?, of contact: Item.ID) throws {
        try db.run("UPDATE contact SET owner_id = \(owner) WHERE item_id = \(contact)")
    }
}
