import Community
import Content
import Foundation

extension TopicPage {
    /// - Parameter number: a page that the topic has.
    init(_ topic: Topic, page number: Int, nested: Bool, _ visit: Visit) throws {
        let space = try visit.space
        self.topic = topic
        self.space = space
        self.number = number
        words = visit.words
        isNested = nested
        let posts = try PostStore(db: visit.db).range(
            Topic.numbers(ofPage: number), of: topic, for: visit.viewer, in: space)
        rows = try PostRow.rows(posts, in: topic, page: number, nested: nested, visit)
        let tagged = topic.isTagged ? try TagStore(db: visit.db).tags(of: topic.id) : []
        tags = tagged.map { PageLink($0.name, ForumPaths.tag($0.id, in: space)) }
        follow = try FollowControl.of(
            .item(topic.id),
            within: [ForumFollowing.themes.target(topic.theme.id.rawValue)]
                + tagged.map { ForumFollowing.tags.target($0.id.rawValue) }
                + [topic.item.author.map { .person($0) }].compactMap { $0 }, visit)
        state = TopicState(topic, visit)
        tools = try TopicTools(topic, visit)
        form = visit.viewer.mayReply(to: topic) ? try Self.form(topic, visit) : nil
        whyNot = form == nil ? visit.words(visit.viewer.whyNoReply(to: topic)) : nil
        readBy = try ReadCount.text(topic, visit)
    }

    /// The form for an answer to the whole topic, with what was begun earlier.
    private static func form(_ topic: Topic, _ visit: Visit) throws -> ReplyForm {
        var form = try ReplyForm(topic, visit)
        if let draft = topic.draft {
            form.entry.text = draft.body
            form.answers = draft.answers
            form.draftSaved = visit.words(
                "forum.draft.kept", ["when": visit.dates.recent(draft.savedAt, now: visit.now)])
        }
        return form
    }
}

extension PostRow {
    /// The messages of a page with what hangs from them, in three statements.
    static func rows(
        _ posts: [Post], in topic: Topic, page: Int, nested: Bool, _ visit: Visit
    ) throws -> [PostRow] {
        let seen = posts.filter { !$0.isGone }
        let files = try AttachmentStore(db: visit.db).rows(of: seen.map(\.id), visit)
        let reactions = try ReactionBar.of(seen.map(\.item), visit)
        let shown = Set(seen.map(\.id))
        var rows = try posts.map { post in
            try PostRow(
                post, in: topic, files: files[post.id] ?? [], reactions: reactions[post.id],
                shown: shown, visit)
        }
        if let first = rows.firstIndex(where: \.isFresh), first > 0 || page > 1 {
            rows[first].startsUnread = true
        }
        if topic.hasEvents { try addEvents(to: &rows, topic, page, visit) }
        return nested ? Nesting(posts).arrange(rows) : rows
    }

    /// What happened to the topic stands before the message that came next; what happened last
    /// has a line of its own at the end.
    private static func addEvents(
        to rows: inout [PostRow], _ topic: Topic, _ page: Int, _ visit: Visit
    ) throws {
        let numbers = Topic.numbers(ofPage: page)
        let lines = try TopicEventStore(db: visit.db).events(of: topic.id, in: numbers)
        for event in lines {
            let line = try EventLine(event, visit)
            let at = rows.lastIndex { $0.number <= event.afterNumber } ?? rows.startIndex
            if rows.indices.contains(at) { rows[at].events.append(line) }
        }
    }
}
