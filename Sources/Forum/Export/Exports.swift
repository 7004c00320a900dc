import Community
import Content
import Foundation
import HTTP

/// A topic as a document to keep, a page or a text; or on one page to be printed.
enum Exports {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let asked = visit.request.head.query.first("format")
        let (isText, isPrint) = (asked == "text", asked == "print")
        let format = isText || isPrint ? "?format=\(asked ?? "")" : ""
        let place = { (topic: Topic) in ForumPaths.export(topic.id, in: space) + format }
        return try Topics.redirectIfMerged(id, visit, place) {
            let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
            if isPrint { return try visit.page(PrintedTopicPage(topic, visit)) }
            try visit.write { try visit.record(.exported, "\(Topic.kind) \(id)", in: $0) }
            return try write(topic, isText, visit)
        }
    }

    private static func write(
        _ topic: Topic, _ isText: Bool, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        var document = TopicDocument(topic, space: space, visit)
        var next = 1
        while next <= topic.lastNumber {
            let posts = try PostStore(db: visit.db).batch(
                from: next, of: topic, for: visit.viewer, in: space)
            guard let last = posts.last else { break }
            document.add(posts)
            next = last.number + 1
        }
        let bytes = Array((isText ? document.text : document.html).utf8)
        var response = Response(
            type: isText ? .text : .html, bytes)
        response.save(as: topic.item.title, ending: isText ? "txt" : "html")
        return response
    }
}
