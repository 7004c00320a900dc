import Community
import Content
import Foundation
import HTTP
import Storage

/// Writing an answer: each way that it may not be taken yet keeps the text.
enum Posting {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, store) = (try visit.space, TopicStore(db: visit.db))
        let reply = Reply(visit.request.fields)
        let cards = try QuoteCard.all(reply.quotes, in: id, visit)
        let text = try TextEntry(cards.text(before: reply.text), visit.words).orPictures(visit)
        try store.hold(id)
        let asked = (try PremoderationQuestion(visit), try doubles(of: text, in: id, visit))
        let topic: Topic
        do { topic = try store.find(id, for: visit.viewer, in: space) } catch Problem.notFound {
            return try refuseMerged(id, reply, visit)
        }
        let refused = ReplyRejection(reply, topic, visit)
        guard topic.lockedAt == nil else { return try refused.because("forum.trouble.locked") }
        try visit.require(
            visit.viewer.mayReply(to: topic), because: visit.viewer.whyNoReply(to: topic))
        if reply.isDraft { return try Drafts.keep(reply, topic, visit) }
        if reply.isUnquoting { return try refused.again() }
        if reply.isPreview { return try refused.preview(text) }
        let named = try text.naming(.item(topic.item), visit)
        if !named.isFit || !visit.uploads.refused.isEmpty { return try refused.because(named) }
        let answers = try answered(reply, cards, in: topic, visit)
        if !reply.answers.isEmpty, answers == nil { return try refused.becauseGone() }
        if cards.count < reply.quotes.count { return try refused.becauseQuotedIsGone() }
        if let answer = try refused.ifOvertaken(by: asked.1?.get() ?? []) { return answer }
        return try publish(
            named, answers, topic, waits: asked.0.holds(at: topic.theme.id.place), visit)
    }

    /// The text goes on in the topic that this one has become.
    private static func refuseMerged(
        _ id: Item.ID, _ reply: Reply, _ visit: Visit
    ) throws -> Response {
        let other = try Topics.successor(of: id, visit)
        let isOpen = visit.viewer.mayReply(to: other)
        return try ReplyRejection(reply, other, visit)
            .because(isOpen ? "forum.trouble.merged" : "forum.trouble.mergedClosed")
    }

    /// Nil for what is meant to stand there twice.
    private static func doubles(
        of text: TextEntry, in topic: Item.ID, _ visit: Visit
    ) throws -> Asked<[Item.ID]>? {
        guard !RepeatedText.isMeant(visit) else { return nil }
        return try PostStore(db: visit.db).ask(
            doublesOf: text.source, in: topic, by: visit.person, since: RepeatedText.start(visit))
    }

    /// The message that is answered, if it is still there, in this topic. Whoever quotes answers
    /// what they quoted last.
    private static func answered(
        _ reply: Reply, _ cards: [QuoteCard], in topic: Topic, _ visit: Visit
    ) throws -> Post? {
        guard let id = Item.ID(segment: reply.answers) ?? cards.last?.quote.post
        else { return nil }
        do {
            let post = try PostStore(db: visit.db).find(
                id, for: visit.viewer, in: visit.space)
            return post.topic == topic.id ? post : nil
        } catch Problem.notFound { return nil }
    }

    private static func publish(
        _ text: TextEntry, _ answers: Post?, _ topic: Topic, waits: Bool, _ visit: Visit
    ) throws -> Response {
        let post = try write(text, answers, topic, waits: waits, visit)
        if topic.draft != nil {
            try DraftStore(db: visit.db).forget(topic: topic.id, of: visit.person)
        }
        return visit.redirect(
            to: PostPlace.address(post.id, post.number, in: topic.id, of: try visit.space),
            notice: waits ? "review.waits" : "forum.post.published")
    }

    /// Writes an answer that may be taken, with all that it brings with it.
    static func write(
        _ text: TextEntry, _ answers: Post?, _ topic: Topic, waits: Bool, _ visit: Visit
    ) throws -> PostStore.Placed {
        let (space, db) = (try visit.space, visit.db)
        let draft = PostDraft(
            space: space.id, topic: topic.id, title: topic.item.title, author: try visit.person,
            text: text, answers: answers?.id, number: topic.lastNumber + 1, waits: waits)
        let concerned = try PostPublication.ask(draft, in: topic, answers?.item.author, visit)
        let post = try PostStore(db: db).create(draft, at: visit.now)
        try AttachmentStore(db: db).attach(from: visit, to: post.id)
        try PostPublication(
            post: post, topic: topic.item, theme: topic.theme.id, visit: visit,
            concerned: concerned
        ).publish(text, answers?.item.author, isTagged: topic.isTagged, waits: waits)
        return post
    }
}
