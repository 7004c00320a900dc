import Community
import Content
import Foundation
import HTTP

/// Taking messages out of a topic into one of their own.
enum Splits {
    static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try visit.page(try page(TopicModeration(id, visit), FormErrors()))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let moderation = try TopicModeration(id, visit)
        let fields = visit.request.fields
        let title = TopicCheck.title(fields.first("title") ?? "")
        let chosen = TopicModerationStore.Chosen(
            posts: fields.all("post").compactMap(Item.ID.init(segment:)),
            from: fields.first("from").flatMap { Int($0) }.map { max(2, $0) })
        var errors = FormErrors()
        TopicCheck(title, "").addFaults(to: &errors, visit.words)
        let first = try opening(chosen, moderation, &errors)
        guard let first, errors.isEmpty else {
            return try visit.page(try page(moderation, errors), .unprocessable)
        }
        let new = try split(chosen, opening: first, title, moderation)
        return visit.redirect(
            to: ForumPaths.topic(new, in: moderation.space), notice: "forum.done.split")
    }

    /// The message that will open the other topic. What waits for a moderator opens none: it
    /// would be out before it is read.
    private static func opening(
        _ chosen: TopicModerationStore.Chosen, _ moderation: TopicModeration,
        _ errors: inout FormErrors
    ) throws -> Item? {
        let (store, id) = (moderation.store, moderation.topic.id)
        let first = moderation.topic.item.isPublished ? try store.first(chosen, in: id) : nil
        guard first == nil else { return first }
        let isNone = try store.count(chosen, in: id) == 0
        let key = isNone ? "forum.error.splitNone" : "forum.error.splitHeld"
        errors.add("posts", moderation.visit.words(key))
        return nil
    }

    /// The topic belongs to whoever wrote what opens it, as any other.
    private static func split(
        _ chosen: TopicModerationStore.Chosen, opening first: Item, _ title: String,
        _ moderation: TopicModeration
    ) throws -> Item.ID {
        let (visit, old) = (moderation.visit, moderation.topic)
        let new = try TopicStore(db: visit.db).create(
            title, in: old.theme, of: moderation.space, by: first.author, at: visit.now)
        let count = try moderation.store.split(chosen, from: old, into: new, opening: first.id)
        try ItemStore(db: visit.db).rename(first.id, title, at: visit.now)
        // What opens a topic is decided on as a whole with it.
        try visit.site.moveReviews(from: first.id, to: new, visit.db)
        let posts = PostStore(db: visit.db)
        try posts.recount(topic: old.id)
        try posts.recount(topic: new)
        try moderation.note(.splitOut, on: new, detail: title, posts: count)
        try TopicEventStore(db: visit.db).add(
            .splitIn, to: new, after: count, other: old.id, detail: old.item.title, posts: count,
            by: visit.viewer.person, at: visit.now)
        return new
    }

    private static func page(_ moderation: TopicModeration, _ errors: FormErrors) throws
        -> SplitPage
    {
        let (visit, topic) = (moderation.visit, moderation.topic)
        let asked = visit.request.head.query.first("page").flatMap { Int($0) } ?? 1
        let number = min(max(1, asked), topic.pages)
        let posts = try PostStore(db: visit.db).all(Topic.numbers(ofPage: number), of: topic)
        let marked = Set(visit.request.fields.all("post"))
        let lines = posts.filter { !$0.isGone && !$0.opens }.map {
            SplitPage.Line($0, visit, isChosen: marked.contains($0.id.description))
        }
        return SplitPage(
            topic: topic, space: moderation.space, number: number, lines: lines,
            title: visit.request.fields.first("title") ?? "",
            from: visit.request.fields.first("from") ?? "", errors: errors, words: visit.words)
    }
}
