import Community
import Content
import Foundation
import Storage

/// The topics of a space that were written in last, as they are for everybody.
struct RecentTopics: Sendable {
    /// How many are looked through.
    private static let most = 300

    /// Looked through for each page: shared rather than copied.
    final class Topic: Sendable {
        let id: Item.ID
        let theme: Theme.ID
        let title: String
        let lastPostAt: Date
        let lastAuthorName: String?
        let rights: ItemRights

        init(row: Row, _ rights: ItemRights) throws {
            self.rights = rights
            id = rights.id
            theme = try row["theme_id"]
            title = try row["title"]
            lastPostAt = try row["last_post_at"]
            lastAuthorName = try row["last_author_name"]
        }
    }

    /// The latest first.
    private let topics: [Topic]

    static func of(_ space: Space, _ visit: Visit) throws -> RecentTopics {
        try visit.rememberForAll("forum.recent", in: space) {
            RecentTopics(
                topics: try RecentTopicStore(db: visit.db).all(in: space, limit: most))
        }
    }

    /// Whether no other topic has been written in.
    var isAll: Bool { topics.count < Self.most }

    /// Those that a viewer sees.
    func visible(to viewer: Viewer, in space: Space) -> some Sequence<Topic> {
        let sight = ItemSight(viewer, in: space)
        return topics.lazy.filter { sight.sees($0.rights) }
    }

    /// The themes of those that are held.
    var themes: [Item.ID: Theme.ID] {
        Dictionary(topics.map { ($0.id, $0.theme) }) { one, _ in one }
    }
}
