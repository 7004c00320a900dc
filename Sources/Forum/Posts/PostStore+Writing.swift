import Community
import Content
import Foundation
import Markup
import Storage

extension PostStore {
    /// Adds a message at the end of a topic. Its own audience is everybody: the topic decides who
    /// sees it.
    func create(_ draft: PostDraft, at now: Date) throws -> Placed {
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: draft.space, kind: Post.kind, parent: draft.topic, author: draft.author,
                title: draft.title, audience: .everyone, isPublished: !draft.waits,
                commentsOpen: false),
            at: now)
        try TopicStore(db: db).count(draft.number, in: draft.topic, by: draft.author, at: now)
        try db.run(
            """
            INSERT INTO post (id, topic_id, number, body, body_html, answers_id)
            VALUES (\(id), \(draft.topic), \(draft.number), \(draft.text.source),
                \(draft.text.html.markup), \(draft.answers))
            """
        )
        return Placed(id: id, number: draft.number)
    }

    /// A message that was just written.
    struct Placed {
        let id: Item.ID
        let number: Int
    }

    /// Replaces the text; what it was is kept as a revision.
    func update(_ post: Post, _ text: TextEntry, title: String, by editor: Person.ID, at now: Date)
        throws
    {
        try RevisionStore(db: db).keep(
            title: post.item.title, body: post.body, of: post.id, editor: editor, at: now)
        try db.run(
            """
            UPDATE post SET body = \(text.source), body_html = \(text.html.markup),
                edited_at = \(now), version = version + 1
            WHERE id = \(post.id)
            """
        )
        try ItemStore(db: db).rename(post.id, title, at: now)
    }

    /// A message that waited comes after those that were published meanwhile, as of now.
    func renumber(_ post: Post, at now: Date) throws -> Placed {
        let number = try TopicStore(db: db).nextNumber(
            in: post.topic, by: post.item.author, at: now)
        try db.run("UPDATE post SET number = \(number) WHERE id = \(post.id)")
        try ItemStore(db: db).setCreated(post.id, at: now)
        try recount(topicOf: post.id)
        return Placed(id: post.id, number: number)
    }

    /// Counts a topic again from its messages: one of them went or came back.
    func recount(topicOf post: Item.ID) throws {
        try recount(topics: "SELECT p.topic_id FROM post AS p WHERE p.id = \(post)")
    }

    func recount(topic: Item.ID) throws {
        try recount(topics: "SELECT k.id FROM topic AS k WHERE k.id = \(topic)")
    }

    private func recount(topics: SQL) throws {
        try db.hold("SELECT k.id FROM topic AS k WHERE k.id IN (\(topics))")
        let kept: SQL = """
            FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE p.topic_id = topic.id AND \(Visibility.isOut("i"))
            """
        try db.run(
            """
            UPDATE topic SET posts = (SELECT COUNT(*) \(kept)),
                last_post_at = COALESCE((SELECT MAX(i.created_at) \(kept)), last_post_at),
                last_author_id = (SELECT i.author_id \(kept) ORDER BY p.number DESC LIMIT 1)
            WHERE id IN (\(topics))
            """
        )
    }
}
