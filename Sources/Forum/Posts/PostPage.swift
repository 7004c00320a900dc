import Community
import Content
import Markup
import Storage

/// Some messages of a topic with what hangs from them and what happened between them, as all
/// their readers have them.
struct PostPage: Weighed {
    struct Post: Sendable {
        let facts: SharedPost.Facts
        let text: Kept<SharedPost>
    }

    let posts: [Post]
    /// Each with the number of the message that it stands after.
    let events: [(after: Int, line: EventLine)]
    /// Whether everybody who sees the topic, and belongs to the space, sees all of them.
    let isForAll: Bool
    let weight: Int

    /// What a message takes beside its text: its row of tools, its names and addresses.
    private static let frame = 2 << 10

    init(_ found: [Forum.Post], events: [TopicEvent] = [], in topic: Topic, _ visit: Visit) throws {
        let seen = found.filter { !$0.isGone }
        let asked = try (
            AttachmentStore(db: visit.db).ask(hangingFrom: seen.map(\.id), visit),
            ReactionBar.ask(sharedOf: seen.map(\.item), visit)
        )
        let (files, bars) = try (asked.0.get(), asked.1.get())
        let shown = Set(seen.map(\.id))
        posts = try found.map { post in
            let text = try SharedPost(
                post, in: topic, files: files[post.id]?.files ?? [], reactions: bars[post.id],
                shown: shown, visit)
            let cited = files[post.id]?.cited ?? []
            return Post(facts: SharedPost.Facts(post, cited, bars[post.id]), text: Kept(text))
        }
        self.events = try events.map { ($0.afterNumber, try EventLine($0, visit)) }
        isForAll = found.allSatisfy { post in
            post.isGone || (post.item.isPublished && post.item.audience.isWholeSpace)
        }
        weight = found.reduce(0) { $0 + $1.html.utf8.count + Self.frame }
    }

    /// The messages of one page of a topic that the viewer sees.
    static func of(_ topic: Topic, page: Int, _ visit: Visit) throws -> PostPage {
        try visit.kept("topic", of: topic.id, part: page, at: topic.stamp) {
            let numbers = Topic.numbers(ofPage: page)
            let posts = try PostStore(db: visit.db).all(numbers, of: topic)
            let events =
                topic.hasEvents
                ? try TopicEventStore(db: visit.db).events(of: topic.id, in: numbers) : []
            return try PostPage(posts, events: events, in: topic, visit)
        }
    }
}
