import Community
import Content
import Storage

/// Which themes events stand in.
enum EventThemeStore {
    /// That of an event, for those who follow it.
    @Sendable static func themes(of item: SQL) -> SQL {
        """
        SELECT e.theme_id FROM event AS e
        WHERE e.item_id = \(item).id AND e.theme_id IS NOT NULL
        """
    }

    /// How many events each has, whatever their state.
    @Sendable static func sizes(in space: Space) -> SQL {
        """
        SELECT e.theme_id, COUNT(*) AS size FROM event AS e
        JOIN item AS i ON i.id = e.item_id
        WHERE e.space_id = \(space.id) AND e.theme_id IS NOT NULL AND i.trashed_at IS NULL
        GROUP BY e.theme_id
        """
    }
}
