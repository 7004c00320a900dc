import Community
import Content
import Foundation
import Storage

/// Reads what `RecentTopics` holds.
struct RecentTopicStore {
    let db: Database

    /// The latest first, whoever sees them.
    func all(in space: Space, limit: Int) throws -> [RecentTopics.Topic] {
        var found: [RecentTopics.Topic] = []
        try db.each(
            """
            SELECT t.theme_id, i.title, t.last_post_at, l.name AS last_author_name,
                \(ItemRightsStore(db: db).columns("i"))
            FROM topic AS t JOIN item AS i ON i.id = t.id
            LEFT JOIN person AS l ON l.id = t.last_author_id
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(limit)
            """
        ) { row in
            guard let rights = try ItemRights(row: row, "i") else { return }
            found.append(try RecentTopics.Topic(row: row, rights))
        }
        return found
    }

    /// The themes of some topics, as pairs.
    func themes(of topics: [Item.ID]) throws -> [Item.ID: Theme.ID] {
        var found: [Item.ID: Theme.ID] = [:]
        guard !topics.isEmpty else { return found }
        try db.each("SELECT t.id, t.theme_id FROM topic AS t WHERE t.id IN \(list: topics)") {
            found[try $0["id"]] = try $0["theme_id"]
        }
        return found
    }
}
