import Community
import Content
import HTTP

/// What an open topic hears: its highest number, at first and whenever a message comes.
enum TopicChannel {
    static func name(_ topic: Item.ID) -> String { "topic/\(topic)" }

    /// Of every topic of a theme, to end its streams.
    static func theme(_ theme: Theme.ID) -> String { "theme/\(theme)" }

    static func event(_ number: Int) -> Event { Event(name: "posts", data: String(number)) }

    /// A moderator did something to the topic: what is open shows it no more as it is.
    static let changed = Event(name: "changed", data: "")
}
