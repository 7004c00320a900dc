import Community
import Content
import Storage

/// Where the cards stand that wait for somebody to confirm them.
enum DueTaskStore {
    static func rows(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person, space[ContactsSettings.confirmMonths] > 0 else {
            return nil
        }
        let others: SQL = viewer.moderates(space) ? "OR NOT \(KeptStore.isKept)" : ""
        return TaskRows(
            id: "c.item_id", title: "i.title", since: "c.due_at",
            from: """
                FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.space_id = \(space.id) AND c.due_at IS NOT NULL AND i.published = 1
                    AND (c.owner_id = \(person) \(others)) AND \(viewer.sees(itemsOf: space))
                """)
    }
}
