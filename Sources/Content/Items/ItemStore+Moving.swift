package import Community
package import Foundation
package import Storage

/// What a feature does to many of its items at once. `items` is a query of their identifiers.
extension ItemStore {
    package func rename(_ id: Item.ID, _ title: String, at now: Date) throws {
        try db.run("UPDATE item SET title = \(title), updated_at = \(now) WHERE id = \(id)")
        db.noteChange(of: id.rawValue)
    }

    /// Gives items the name of what they hang from.
    package func rename(_ items: SQL, after parent: Item.ID) throws {
        try db.run(
            """
            UPDATE item SET title = (SELECT up.title FROM item AS up WHERE up.id = \(parent))
            WHERE id IN (\(items))
            """
        )
    }

    /// Dates an item anew: it waited, and is published as of now.
    package func setCreated(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE item SET created_at = \(now) WHERE id = \(id)")
        db.noteChange(of: id.rawValue)
    }

    /// Hangs items from another: who sees that one sees them. With nil they stand alone again.
    package func hang(_ items: SQL, from parent: Item.ID?) throws {
        try db.run("UPDATE item SET parent_id = \(parent) WHERE id IN (\(items))")
    }

    /// Makes items for others than they were for.
    package func setAudience(_ audience: Audience, _ groups: [MemberGroup.ID], of items: SQL) throws
    {
        try db.run("UPDATE item SET audience = \(audience) WHERE id IN (\(items))")
        try db.run("DELETE FROM item_group WHERE item_id IN (\(items))")
        guard audience == .groups, !groups.isEmpty else { return }
        try db.run(
            """
            INSERT INTO item_group (item_id, group_id)
            SELECT i.id, g.id FROM item AS i JOIN member_group AS g ON g.space_id = i.space_id
            WHERE i.id IN (\(items)) AND g.id IN \(list: groups)
            """
        )
    }
}
