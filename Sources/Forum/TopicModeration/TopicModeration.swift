import Community
import Content
import Foundation
import HTTP

/// What all that moderators do to a topic has in common.
struct TopicModeration {
    let topic: Topic
    let space: Space
    let visit: Visit

    /// - Throws: `Problem.forbidden` for whoever does not moderate.
    init(_ id: Item.ID, _ visit: Visit) throws {
        space = try visit.space
        topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
        self.visit = visit
        try visit.require(visit.viewer.mayModerate(topic))
    }

    var store: TopicModerationStore { TopicModerationStore(db: visit.db) }

    func note(
        _ kind: TopicEvent.Kind, on other: Item.ID? = nil, detail: String = "", posts: Int = 0
    ) throws {
        try TopicEventStore(db: visit.db).add(
            kind, to: topic.id, after: topic.lastNumber, other: other, detail: detail,
            posts: posts, by: visit.viewer.person, at: visit.now)
    }

    func done(_ notice: String) -> Response {
        visit.redirect(to: ForumPaths.topic(topic.id, in: space), notice: notice)
    }
}

/// Nobody answers in a locked topic.
enum Locks {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try set(true, id, visit, .locked, "forum.done.locked")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try set(false, id, visit, .unlocked, "forum.done.unlocked")
    }

    private static func set(
        _ locked: Bool, _ id: Item.ID, _ visit: Visit, _ kind: TopicEvent.Kind, _ notice: String
    ) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        if (moderation.topic.lockedAt != nil) != locked {
            try moderation.store.setLocked(locked, id, at: visit.now)
            try moderation.note(kind)
        }
        return moderation.done(notice)
    }
}
