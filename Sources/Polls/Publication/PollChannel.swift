import Content
import HTTP

/// What those hear who have a poll before them: that a ballot came, never which nor whose.
enum PollChannel {
    static func name(_ id: Item.ID) -> String { "poll/\(id)" }

    static func event(_ cast: Int) -> Event { Event(name: "ballots", data: String(cast)) }
}
