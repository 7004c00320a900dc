import Community
import HTTP

/// The stream of an open topic: its highest number, at first and whenever a message comes.
enum TopicChannel {
    static func name(_ topic: Item.ID) -> String { "topic/\(topic)" }

    static func event(_ number: Int) -> Event { Event(name: "posts", data: String(number)) }

    /// A moderator did something to the topic: what is open shows it no more as it is.
    static let tended = Event(name: "tended", data: "")

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        return .events(
            EventSubscription(
                channels: [name(topic.id)], hub: visit.site.hub,
                greeting: event(topic.lastNumber)))
    }
}
