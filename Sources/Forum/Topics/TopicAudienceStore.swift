import Community
import Storage

/// A topic is seen by those whom its theme is for: their audience is written on its item, so that
/// the kernel's one rule applies.
struct TopicAudienceStore {
    let db: Database

    func followTheme(_ theme: Theme.ID) throws {
        try copy("SELECT t.id FROM topic AS t WHERE t.theme_id = \(theme)")
    }

    func followTheme(of topic: Item.ID) throws {
        try copy("SELECT t.id FROM topic AS t WHERE t.id = \(topic)")
    }

    private func copy(_ topics: SQL) throws {
        try db.run(
            """
            UPDATE item SET audience = (
                SELECT th.audience FROM topic AS t JOIN forum_theme AS th ON th.id = t.theme_id
                WHERE t.id = item.id)
            WHERE id IN (\(topics))
            """
        )
        try db.run("DELETE FROM item_group WHERE item_id IN (\(topics))")
        try db.run(
            """
            INSERT INTO item_group (item_id, group_id)
            SELECT t.id, tg.group_id FROM topic AS t
            JOIN forum_theme_group AS tg ON tg.theme_id = t.theme_id
            JOIN forum_theme AS th ON th.id = t.theme_id AND th.audience = 'groups'
            WHERE t.id IN (\(topics))
            """
        )
    }
}
