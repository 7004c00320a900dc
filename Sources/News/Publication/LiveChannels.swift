import Community
import Content
import HTTP

/// Which streams hear that an item appears. What is for a group or for the moderators is never
/// announced: a stream does not know who listens.
enum LiveChannels {
    static func members(_ space: Space.ID) -> String { "space/\(space)/news" }
    static func guests(_ space: Space.ID) -> String { "space/\(space)/news/everyone" }

    static func hearing(_ audience: Audience, in space: Space.ID) -> [String] {
        switch audience {
        case .everyone: [members(space), guests(space)]
        case .space: [members(space)]
        case .groups, .moderators: []
        }
    }

    static func event(_ address: String) -> Event { Event(name: "news", data: address) }

    /// The stream of a space.
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let channel = visit.viewer.belongs(to: space) ? members(space.id) : guests(space.id)
        return try visit.stream([channel])
    }
}
