import Community
import Content
import Foundation
import HTTP

/// Putting two topics together.
enum Merges {
    private static let offered = 30

    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.page(try page(TopicModeration(id, visit)))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        guard let other = try other(moderation) else {
            return try refuse(moderation, "forum.error.mergeTopic", .unprocessable)
        }
        // What waits would be out unread, or take with it what is out.
        guard moderation.topic.item.isPublished, other.item.isPublished else {
            return try refuse(moderation, "forum.error.mergeHeld", .conflict)
        }
        if let first = try PostStore(db: visit.db).opening(of: id) {
            try visit.site.moveReviews(from: id, to: first, visit.db)
            try Journal(db: visit.db).carry(from: id, to: first, kind: Post.kind)
        }
        try moderation.store.merge(moderation.topic, into: other, at: visit.now)
        try moderation.store.carry(moderation.topic, to: other, at: visit.now)
        try PostStore(db: visit.db).recount(topic: other.id)
        visit.db.publish(TopicChannel.changed, on: TopicChannel.name(id))
        try TopicEventStore(db: visit.db).add(
            .merged, to: other.id, after: other.lastNumber, other: id,
            detail: moderation.topic.item.title, posts: moderation.topic.posts,
            by: visit.viewer.person, at: visit.now)
        return visit.redirect(
            to: PostPlace.page(
                Topic.page(of: other.lastNumber), of: other.id, in: moderation.space),
            notice: "forum.done.merged")
    }

    private static func refuse(
        _ moderation: TopicModeration, _ key: String, _ status: Status
    ) throws -> Response {
        let visit = moderation.visit
        var page = try page(moderation)
        page.address = visit.request.fields.first("address") ?? ""
        page.error = visit.words(key)
        return try visit.page(page, status)
    }

    /// The topic that was chosen, or whose address was typed.
    private static func other(_ moderation: TopicModeration) throws -> Topic? {
        let fields = moderation.visit.request.fields
        let typed = fields.first("address") ?? ""
        let named = typed.isBlank ? fields.first("into") : number(in: typed)
        guard let id = named.flatMap(Item.ID.init(segment:)), id != moderation.topic.id else {
            return nil
        }
        do {
            return try TopicStore(db: moderation.visit.db).find(
                id, for: moderation.visit.viewer, in: moderation.space)
        } catch Problem.notFound { return nil }
    }

    /// `https://…/forum/topics/12?page=2` names 12.
    private static func number(in address: String) -> String? {
        guard let start = address.range(of: "/topics/") else {
            return address.trimmingCharacters(in: .whitespaces)
        }
        return String(address[start.upperBound...].prefix { $0.isNumber })
    }

    private static func page(_ moderation: TopicModeration) throws -> MergePage {
        let others = try TopicListStore(db: moderation.visit.db).others(
            than: moderation.topic.id, for: moderation.visit.viewer, in: moderation.space,
            limit: offered)
        return MergePage(
            moderation,
            options: others.map {
                FormOption(value: $0.id.description, word: $0.title, isChosen: false)
            })
    }
}
