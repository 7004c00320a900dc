import Community
import Content
import Storage

extension PostRow {
    /// The messages of one page of a topic, as the viewer has them.
    static func rows(of topic: Topic, page: Int, nested: Bool, _ visit: Visit) throws -> [PostRow] {
        let found = try PostPage.of(topic, page: page, visit)
        let (space, viewer) = (try visit.space, visit.viewer)
        var posts = found.posts
        if !found.isForAll || !viewer.belongs(to: space) || space.hasOff {
            let seen = try PostStore(db: visit.db).seen(
                Topic.numbers(ofPage: page), of: topic, by: viewer, in: space)
            posts.removeAll { !seen.contains($0.facts.id) }
        }
        var rows = try rows(posts, in: topic, visit)
        if let first = rows.firstIndex(where: \.isFresh), first > 0 || page > 1 {
            rows[first].startsUnread = true
        }
        // What happened to the topic stands before the message that came next; what happened
        // last has a line of its own at the end.
        for event in found.events {
            let at = rows.lastIndex { $0.number <= event.after } ?? rows.startIndex
            if rows.indices.contains(at) { rows[at].events.append(event.line) }
        }
        return nested ? Nesting(posts.map(\.facts)).arrange(rows) : rows
    }

    /// Some messages that the viewer sees, outside of the page of their topic.
    static func rows(_ posts: [Post], in topic: Topic, _ visit: Visit) throws -> [PostRow] {
        try rows(try PostPage(posts, in: topic, visit).posts, in: topic, visit)
    }

    /// Lays over what the viewer has read, does not wish to read, said and may do.
    private static func rows(
        _ posts: [PostPage.Post], in topic: Topic, _ visit: Visit
    ) throws -> [PostRow] {
        let viewer = visit.viewer
        let asked = try ReactionBar.ask(ownAmong: posts.compactMap(\.facts.reactions), visit)
        let (unread, own) = try (visit.unread, asked.get())
        let things = try visit.cited(posts.flatMap(\.facts.cited))
        return posts.map { post in
            let facts = post.facts
            return PostRow(
                post: post,
                isFresh: unread.contains(facts.id)
                    || (facts.number == 1 && unread.contains(topic.id)),
                isMuted: facts.author.map(unread.muted.contains) ?? false,
                ownReactions: own[facts.id],
                tools: PostTools(facts, in: topic, viewer), cited: things.rows(facts.cited, visit))
        }
    }
}
