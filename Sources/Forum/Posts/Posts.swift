import Community
import Content
import Foundation
import HTTP

/// One message: where it stands, an answer to it, its text written again, taken away.
enum Posts {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, PostStore(db: visit.db))
        let post = try store.find(id, for: visit.viewer, in: space)
        return visit.redirect(to: PostPlace.address(id, post.number, in: post.topic, of: space))
    }

    /// The page of an answer to one message; `?quote=1` begins with its words.
    static func reply(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let post: Post
        do {
            post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: space)
        } catch Problem.notFound { return try replyToGone(id, visit) }
        let topic = try TopicStore(db: visit.db).find(post.topic, for: visit.viewer, in: space)
        guard topic.lockedAt == nil else {
            throw Problem.conflict(because: "forum.why.locked")
        }
        try visit.require(
            visit.viewer.mayReply(to: topic), because: visit.viewer.whyNoReply(to: topic))
        var page = try ReplyPage(topic, visit)
        let isQuoting = visit.request.head.query.first("quote") == "1"
        page.form = try form(topic, quoting: isQuoting ? [Quote(whole: post)] : [], visit)
        if !isQuoting {
            page.form?.answers = id
            page.shown = try PostRow.rows([post], in: topic, visit)
        }
        return try visit.page(page)
    }

    /// With what was begun before.
    private static func form(
        _ topic: Topic, quoting quotes: [Quote] = [], _ visit: Visit
    ) throws -> ReplyForm {
        var form = try ReplyForm(topic, visit)
        form.entry.text = topic.draft?.body ?? ""
        form.quotes = try QuoteCard.all(
            (topic.draft?.quotes ?? []) + quotes, in: topic.id, visit)
        return form
    }

    /// What is gone cannot be quoted; the topic can still be answered.
    private static func replyToGone(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let id = try PostStore(db: visit.db).topicOfTrashed(id, in: space) else {
            throw Problem.notFound
        }
        let topic = try TopicStore(db: visit.db).find(id, for: visit.viewer, in: space)
        var page = try ReplyPage(topic, visit)
        if visit.viewer.mayReply(to: topic) { page.form = try form(topic, visit) }
        page.warn(visit.words("forum.trouble.quoteGone"), visit.words)
        return try visit.page(page, .gone)
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: space)
        let topic = try TopicStore(db: visit.db).find(post.topic, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(post, in: topic))
        if post.opens { return try Topics.destroy(topic.id, visit) }
        if let answer = try Takedown.decision(on: post.item, visit) { return answer }
        try Trash.put(post.item, visit)
        return visit.redirect(
            to: PostPlace.address(id, post.number, in: topic.id, of: space),
            notice: "forum.post.trashed", undo: try Trash.undoAddress(of: post.item, visit))
    }
}
