import Community
import Content
import HTTP

extension Topics {
    /// What was merged into another topic leads there for ever.
    /// - Parameter address: where the same is of the other.
    static func redirectIfMerged(
        _ id: Item.ID, _ visit: Visit, _ address: (Topic) throws -> String,
        status: Status = .permanentRedirect, _ body: () throws -> Response
    ) throws -> Response {
        do { return try body() } catch Problem.notFound {
            return .redirect(to: try address(successor(of: id, visit)), status)
        }
    }

    /// The topic that a merged one is in now.
    /// - Throws: `Problem.notFound` if it was not merged, or the viewer does not see where.
    static func successor(of id: Item.ID, _ visit: Visit) throws -> Topic {
        let (space, store) = (try visit.space, TopicStore(db: visit.db))
        guard let other = try store.successor(of: id, in: space) else { throw Problem.notFound }
        return try store.find(other, for: visit.viewer, in: space)
    }

    /// The page of a topic where the messages stand that were on the asked page of a merged one.
    static func place(of id: Item.ID, in topic: Topic, _ visit: Visit) throws -> String {
        let end = try TopicEventStore(db: visit.db).end(before: id, in: topic.id) ?? 0
        let asked = visit.request.head.query.first("page").flatMap { Int($0) } ?? 1
        let number = Topic.numbers(ofPage: min(max(1, asked), topic.pages)).lowerBound
        let page = Topic.page(of: end + number)
        return PostPlace.page(min(page, topic.pages), of: topic.id, in: try visit.space)
    }
}
