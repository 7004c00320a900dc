import Community
import Content
import HTTP

/// Those who have a poll before them hear that a ballot came, and read anew what they may see.
enum PollStream {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try Poll.find(id, visit)
        return try visit.stream([PollChannel.name(poll.id)])
    }
}
