import Community
import Content
import HTTP

/// The stream of an open topic: its highest number, at first and whenever a message comes.
enum TopicChannel {
    static func name(_ topic: Item.ID) -> String { "topic/\(topic)" }

    /// Of every topic of a theme, to end its streams.
    static func theme(_ theme: Theme.ID) -> String { "theme/\(theme)" }

    static func event(_ number: Int) -> Event { Event(name: "posts", data: String(number)) }

    /// A moderator did something to the topic: what is open shows it no more as it is.
    static let tended = Event(name: "tended", data: "")

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let place = { (topic: Topic) in ForumPaths.live(topic.id, in: space) }
        return try Topics.redirectIfMerged(id, visit, place) {
            let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
            return stream(topic, visit)
        }
    }

    private static func stream(_ topic: Topic, _ visit: Visit) -> Response {
        .events(
            EventSubscription(
                channels: [name(topic.id), theme(topic.theme.id)]
                    + LiveStreams.channels(of: visit.viewer),
                hub: visit.site.hub,
                greeting: event(topic.lastNumber)))
    }
}
