import Community
import Content
import HTTP

/// Listening to the channels of an open topic.
enum TopicStream {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let place = { (topic: Topic) in ForumPaths.live(topic.id, in: space) }
        return try Topics.redirectIfMerged(id, visit, place) {
            let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
            return try visit.stream(
                [TopicChannel.name(topic.id), TopicChannel.theme(topic.theme.id)],
                greeting: TopicChannel.event(topic.lastNumber))
        }
    }
}
