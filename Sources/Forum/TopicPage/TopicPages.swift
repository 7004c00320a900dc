import Community
import Content
import Foundation
import HTTP

/// A topic on its own page, being read.
enum TopicPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let place = { (topic: Topic) in try Topics.place(of: id, in: topic, visit) }
        return try Topics.redirectIfMerged(id, visit, place, status: .movedPermanently) {
            try shown(id, visit)
        }
    }

    private static func shown(_ id: Item.ID, _ visit: Visit) throws -> Response {
        do {
            return try visit.rememberedPage(by: "page", "view") {
                let page = try load(id, $0)
                try markRead(page, $0)
                return page
            }
        } catch let beyond as BeyondLast {
            return .redirect(to: PostPlace.page(beyond.last, of: id, in: try visit.space))
        }
    }

    /// A page beyond the last was asked for: messages may have gone since its address was kept.
    private struct BeyondLast: Error {
        let last: Int
    }

    /// One that is too high for a number is beyond the last as well.
    private static func page(_ typed: String) -> Int? {
        let isNumber = !typed.isEmpty && typed.utf8.allSatisfy { (48...57).contains($0) }
        guard isNumber else { return nil }
        let number = Int(typed) ?? .max
        return number > 0 ? number : nil
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> TopicPage {
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        let query = visit.request.head.query
        guard let number = page(query.first("page") ?? "1") else { throw Problem.notFound }
        guard number <= topic.pages else { throw BeyondLast(last: topic.pages) }
        let nested: Bool
        switch query.first("view") {
        case "nested": nested = true
        case "flat": nested = false
        default: nested = topic.reading.isNested
        }
        return try TopicPage(topic, page: number, nested: nested, visit)
    }

    /// Where the first message stands that is new to the viewer, or the end of the topic.
    static func unread(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let place = { (topic: Topic) in ForumPaths.unread(topic.id, in: space) }
        return try Topics.redirectIfMerged(id, visit, place) {
            try firstUnread(id, visit)
        }
    }

    private static func firstUnread(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let number = try firstUnread(in: topic, visit)
        let page = PostPlace.page(number.map(Topic.page) ?? topic.pages, of: id, in: space)
        return .redirect(to: page + (number == nil ? "#end" : "#unread"))
    }

    /// The number of the first message that is new to the viewer.
    private static func firstUnread(in topic: Topic, _ visit: Visit) throws -> Int? {
        let new = try visit.unread.lines.filter { $0.page == topic.id }.compactMap { $0.item?.id }
        guard !new.isEmpty, !new.contains(topic.id) else { return new.isEmpty ? nil : 1 }
        return try ReadingStore(db: visit.db).first(of: new, in: topic.id)
    }

    /// Only when something is newly read: a page that changes nothing writes nothing.
    private static func markRead(_ page: TopicPage, _ visit: Visit) throws {
        guard let person = visit.viewer.person else { return }
        let topic = page.topic
        let shown = page.rows.map(\.post.facts.id)
        try visit.markRead(page.number == 1 ? [topic.id] + shown : shown)
        let isLast = page.number == topic.pages
        let end = isLast ? topic.lastNumber : page.number * Topic.perPage
        let opened = topic.reading.openedAt
        let isNew = isLast && (opened.map { $0 < topic.lastPostAt } ?? true)
        guard end > topic.reading.number || isNew else { return }
        let now = visit.now
        visit.site.deferredWrites.add { db in
            try ReadingStore(db: db).advance(topic.id, to: end, by: person)
            if isLast { try OpenedStore(db: db).mark(topic.id, by: person, at: now) }
        }
    }
}
