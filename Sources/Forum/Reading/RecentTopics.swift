import Community
import Content
import Foundation
import Storage

/// The topics of a space that were written in last, as they are for everybody: what tells a
/// viewer how many have something new.
struct RecentTopics: Sendable {
    /// How many are looked through.
    private static let most = 300

    /// Looked through for each page: shared rather than copied.
    final class Topic: Sendable {
        let id: Item.ID
        let theme: Theme.ID
        let title: String
        let lastPostAt: Date
        /// The highest number of those of its messages that are out.
        let lastShown: Int64
        /// Whose that one is; nil if they have gone.
        let lastAuthor: Person.ID?
        let lastAuthorName: String?
        let rights: ItemRights

        init(row: Row, _ rights: ItemRights) throws {
            self.rights = rights
            id = rights.id
            theme = try row["theme_id"]
            title = try row["title"]
            lastPostAt = try row["last_post_at"]
            lastShown = try row["last_shown"]
            lastAuthor = try row["last_author_id"]
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

    /// What `RecentTopicStore.readings` asks of those topics.
    func readings(of person: Person.ID, in space: Space) -> SQL {
        let first = topics.map(\.id.rawValue).min() ?? 0
        return RecentTopicStore.readings(of: person, in: space, from: first)
    }

    /// Those that have something new for a viewer, as far as it can be told without their
    /// messages, and those of which it cannot.
    static func unread(
        of topics: some Sequence<Topic>, _ answer: WaitingCount.Answer, _ viewer: Viewer,
        upTo most: Int
    ) -> (certain: [Topic], doubtful: [Topic]) {
        let read = Dictionary(answer) { max($0, $1) }
        guard let since = read[0].map(Date.init(milliseconds:)) else { return ([], []) }
        var (certain, doubtful): ([Topic], [Topic]) = ([], [])
        for topic in topics {
            guard topic.lastPostAt > since, certain.count < most else { break }
            guard topic.lastShown > read[topic.id.rawValue] ?? 0 else { continue }
            if topic.lastAuthor == nil || topic.lastAuthor != viewer.person {
                certain.append(topic)
            } else {
                doubtful.append(topic)
            }
        }
        return (certain, doubtful)
    }
}
