import Community
import HTTP

/// The stream of an open topic: a line for each message that comes, and one at its start, so
/// that a page learns what came before it listened.
enum TopicChannel {
    static func name(_ topic: Item.ID) -> String { "topic/\(topic)" }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        return .events(
            EventSubscription(
                channels: [name(topic.id)], hub: visit.site.hub,
                first: Event(name: "post", data: "\(topic.lastNumber)")))
    }
}
