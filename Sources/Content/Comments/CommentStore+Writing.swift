import Community
import Foundation
import Markup
import Storage

extension CommentStore {
    /// Adds a comment. Its own audience is everybody: its parent decides who sees it.
    /// - Parameter waits: whether a moderator has to read it first.
    func create(
        _ text: TextEntry, on parent: Item, by author: Person.ID, waits: Bool, at now: Date
    ) throws -> Item {
        let draft = ItemDraft(
            space: parent.space, kind: Comment.kind, parent: parent.id, author: author,
            title: parent.title, audience: .everyone, isPublished: !waits, commentsOpen: false)
        let id = try ItemStore(db: db).create(draft, at: now)
        try db.run(
            """
            INSERT INTO comment (id, body, body_html)
            VALUES (\(id), \(text.source), \(text.html.markup))
            """
        )
        return draft.item(id, at: now)
    }

    /// Asks for the same text by the same person there, a moment ago.
    func ask(
        doublesOf body: String, on parent: Item.ID, by author: Person.ID, since start: Date
    ) throws -> Asked<[Item.ID]> {
        try db.ask(
            each:
                """
                SELECT i.id FROM item AS i JOIN comment AS c ON c.id = i.id
                WHERE i.parent_id = \(parent) AND i.author_id = \(author)
                    AND i.created_at > \(start) AND i.trashed_at IS NULL AND c.body = \(body)
                ORDER BY i.id
                """
        ) { try $0["id"] }
    }

    /// Replaces the text; what it was is kept as a revision.
    func update(_ comment: Comment, _ text: TextEntry, by editor: Person.ID, at now: Date) throws {
        let id = comment.item.id
        try RevisionStore(db: db).keep(
            title: comment.item.title, body: comment.body, of: id, editor: editor, at: now)
        try db.run(
            """
            UPDATE comment SET body = \(text.source), body_html = \(text.html.markup),
                edited_at = \(now)
            WHERE id = \(id)
            """
        )
        try ItemStore(db: db).touch(id, at: now)
    }

    /// For the search. A comment has no title of its own.
    func texts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(each: "SELECT c.id, c.body FROM comment AS c WHERE c.id IN \(list: ids)") {
            ItemText(id: try $0["id"], body: try $0["body"])
        }
    }
}
