import Community
import Foundation
import HTTP

/// What came out of a topic, shown first: by its author or a moderator.
enum Conclusions {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        return try visit.page(
            try ConclusionPage(topic, topic.conclusion?.body ?? "", nil, visit))
    }

    static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        let text = try PostText(visit.request.fields.first("text"), visit.words)
        guard text.error == nil else {
            let error = text.error.map { visit.words($0) }
            return try visit.page(
                try ConclusionPage(topic, text.source, error, visit), .unprocessable)
        }
        try TendingStore(db: visit.db).conclude(id, text, by: visit.person, at: visit.now)
        try note(topic, visit)
        return visit.redirect(
            to: ForumPaths.topic(id, in: try visit.space), notice: "forum.done.concluded")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let topic = try load(id, visit)
        try TendingStore(db: visit.db).conclude(topic.id, nil, by: visit.person, at: visit.now)
        return visit.redirect(
            to: ForumPaths.topic(id, in: try visit.space), notice: "forum.done.reopened")
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Topic {
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        try visit.require(visit.viewer.mayConclude(topic))
        return topic
    }

    /// The first time: the activity report counts what was concluded.
    private static func note(_ topic: Topic, _ visit: Visit) throws {
        guard topic.conclusion == nil else { return }
        let space = try visit.space
        try Journal(db: visit.db).append(
            JournalEntry(
                .closed, space: space.id, actor: visit.viewer.person, feature: "forum",
                kind: Topic.kind, item: topic.id, title: topic.item.title,
                address: ForumPaths.topic(topic.id, in: space), audience: topic.item.audience),
            at: visit.now)
    }
}
