import Community
import Content
import Foundation
import Storage

extension TopicPage {
    /// - Parameter number: a page that the topic has.
    init(_ topic: Topic, page number: Int, nested: Bool, _ visit: Visit) throws {
        let space = try visit.space
        self.topic = topic
        self.space = space
        self.number = number
        words = visit.words
        isNested = nested
        let tagged = topic.isTagged ? try TagStore(db: visit.db).tags(of: topic.id) : []
        tags = tagged.map { PageLink($0.name, ForumPaths.tag($0.id, in: space)) }
        let follow = try FollowControl.ask(
            .item(topic.id),
            within: [ForumFollowing.themes.target(topic.theme.id.rawValue)]
                + tagged.map { ForumFollowing.tags.target($0.id.rawValue) }
                + [topic.item.author.map { .person($0) }].compactMap { $0 }, visit)
        rows = try PostRow.rows(of: topic, page: number, nested: nested, visit)
        let shown = rows.map(\.post.facts.id) + (number == 1 ? [topic.id] : [])
        hasUnreadElsewhere = try !visit.unread.items(on: topic.id).isSubset(of: shown)
        self.follow = try follow.get()
        state = TopicState(topic, visit)
        tools = try TopicTools(topic, visit)
        form = visit.viewer.mayReply(to: topic) ? try Self.form(topic, visit) : nil
        whyNot = form == nil ? visit.words(visit.viewer.whyNoReply(to: topic)) : nil
        readBy = try ReadCount.text(topic, visit)
        appendices = try visit.appendices(of: topic.item)
    }

    /// The form for an answer to the whole topic, with what was begun earlier.
    private static func form(_ topic: Topic, _ visit: Visit) throws -> ReplyForm {
        var form = try ReplyForm(topic, visit)
        if let draft = topic.draft {
            form.entry.text = draft.body
            form.answers = draft.answers
            form.quotes = try QuoteCard.all(draft.quotes, in: topic.id, visit)
            form.draftSaved = visit.words(
                "forum.draft.kept", ["when": visit.dates.recent(draft.savedAt, now: visit.now)])
        }
        return form
    }
}
