import Community
import Content
import Foundation
import HTTP

/// Writing an answer: each way that it may not be taken yet keeps the text.
enum Posting {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, TopicStore(db: visit.db))
        let reply = Reply(visit.request.fields)
        let topic: Topic
        do { topic = try store.find(id, for: visit.viewer, in: space) } catch Problem.notFound {
            let other = try Topics.successor(of: id, visit)
            let isOpen = visit.viewer.mayReply(to: other)
            return try ReplyRejection(reply, other, visit)
                .because(isOpen ? "forum.trouble.merged" : "forum.trouble.mergedClosed")
        }
        let refused = ReplyRejection(reply, topic, visit)
        guard topic.lockedAt == nil else { return try refused.because("forum.trouble.locked") }
        try visit.require(
            visit.viewer.mayReply(to: topic), because: visit.viewer.whyNoReply(to: topic))
        if reply.isDraft { return try Drafts.keep(reply, topic, visit) }
        let text = try TextEntry(reply.text, visit.words)
        if reply.isPreview { return try refused.preview(text) }
        let named = try text.naming(.item(topic.item), visit)
        if !named.isFit || !visit.uploads.refused.isEmpty { return try refused.because(named) }
        let answers = try answered(reply, in: topic, visit)
        if !reply.answers.isEmpty, answers == nil { return try refused.becauseGone() }
        if let answer = try refused.ifOvertaken(text) { return answer }
        return try publish(named, answers, topic, visit)
    }

    /// The message that is answered, if it is still there, in this topic.
    private static func answered(
        _ reply: Reply, in topic: Topic, _ visit: Visit
    ) throws -> Post? {
        guard let id = Item.ID(segment: reply.answers) else { return nil }
        do {
            let post = try PostStore(db: visit.db).find(
                id, for: visit.viewer, in: visit.space)
            return post.topic == topic.id ? post : nil
        } catch Problem.notFound { return nil }
    }

    private static func publish(
        _ text: TextEntry, _ answers: Post?, _ topic: Topic, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let waits = try Premoderation.holds(at: topic.theme.id.place, visit)
        let draft = PostDraft(
            space: space.id, topic: topic.id, title: topic.item.title, author: try visit.person,
            text: text, answers: answers?.id, waits: waits)
        let post = try PostStore(db: visit.db).create(draft, at: visit.now)
        try AttachmentStore(db: visit.db).attach(from: visit, to: post.id)
        if topic.draft != nil {
            try DraftStore(db: visit.db).forget(topic: topic.id, of: visit.person)
        }
        try PostPublication(post: post, topic: topic.item, theme: topic.theme.id, visit: visit)
            .publish(text, answers?.item.author, isTagged: topic.isTagged, waits: waits)
        return visit.redirect(
            to: PostPlace.address(post.id, post.number, in: topic.id, of: space),
            notice: waits ? "review.waits" : "forum.post.published")
    }
}
