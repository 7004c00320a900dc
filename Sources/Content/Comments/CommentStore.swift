import Community
import Foundation
package import Storage

/// The table of comments.
package struct CommentStore {
    /// Comments on a page.
    static let perPage = 50

    let db: Database

    package init(db: Database) { self.db = db }

    /// How many comments each item of a list has, in one statement. Items without any are not
    /// in the result.
    package func counts(of items: [Item.ID]) throws -> [Item.ID: Int] {
        var counts: [Item.ID: Int] = [:]
        guard !items.isEmpty else { return counts }
        try db.each(
            """
            SELECT i.parent_id, COUNT(*) AS n FROM item AS i
            WHERE i.parent_id IN \(list: items) AND i.kind = \(Comment.kind)
                AND \(Visibility.isOut("i"))
            GROUP BY i.parent_id
            """
        ) { counts[try $0["parent_id"]] = try $0["n"] }
        return counts
    }

    /// Whether the discussion of an item still says what it said, and whom the viewer does not
    /// wish to read: few people mute more than some others.
    func state(of item: Item.ID, for viewer: Viewer) throws -> DiscussionState {
        var found: DiscussionState?
        try db.each(
            """
            SELECT \(StampStore.columns), q.muted_id FROM item AS i
            LEFT JOIN mute AS q ON q.person_id = \(viewer.person)
            WHERE i.id = \(item)
            """
        ) { row in
            guard found == nil else { return try found?.add(row) ?? () }
            found = try DiscussionState(row: row)
        }
        guard let found else { throw Problem.notFound }
        return found
    }

    /// How many comments an item has, for everybody, and how many of them not everybody sees.
    func total(of item: Item.ID) throws -> CommentTotal {
        let found: CommentTotal? = try db.first(
            """
            SELECT COUNT(*) AS n, COALESCE(SUM(
                CASE WHEN i.published = 1 AND i.audience IN ('everyone', 'space') THEN 0
                    ELSE 1 END), 0) AS restricted
            FROM item AS i
            WHERE i.parent_id = \(item) AND i.kind = \(Comment.kind) AND i.trashed_at IS NULL
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// How many of them a viewer sees.
    func count(of item: Item.ID, for viewer: Viewer, in space: Space) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM item AS i
            WHERE i.parent_id = \(item) AND i.kind = \(Comment.kind)
                AND \(Visibility(viewer, in: space).sees("i").sql)
            """
        )
    }

    /// One page of the comments of an item that everybody sees, oldest first.
    func page(_ pages: NumberedPages, of item: Item.ID) throws -> [Comment] {
        try db.all(
            """
            \(Self.selection)
            WHERE i.parent_id = \(item) AND i.kind = \(Comment.kind) AND i.trashed_at IS NULL
            ORDER BY i.created_at, i.id
            LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    /// The same of those that a viewer sees.
    func page(_ pages: NumberedPages, of item: Item.ID, for viewer: Viewer, in space: Space) throws
        -> [Comment]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE i.parent_id = \(item) AND i.kind = \(Comment.kind)
                AND \(viewer.sees(itemsOf: space))
            ORDER BY i.created_at, i.id
            LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Comment {
        let found: Comment? = try db.first(
            """
            \(Self.selection)
            WHERE i.id = \(id) AND i.kind = \(Comment.kind) AND \(viewer.sees(itemsOf: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// Asks for the page that a comment stands on.
    func ask(
        pageOf comment: Item, for viewer: Viewer, in space: Space
    ) throws -> Asked<Int> {
        try db.ask(
            value:
                """
                SELECT COUNT(*) AS n FROM item AS i
                WHERE i.parent_id = \(comment.parent) AND i.kind = \(Comment.kind)
                    AND \(Visibility(viewer, in: space).sees("i").sql)
                    AND (i.created_at < \(comment.createdAt)
                        OR (i.created_at = \(comment.createdAt) AND i.id < \(comment.id)))
                """
        ).map { (earlier: Int?) in (earlier ?? 0) / Self.perPage + 1 }
    }

    /// Asks for the page that one will stand on which comes after all that are there.
    func ask(
        nextPageOf item: Item.ID, for viewer: Viewer, in space: Space
    ) throws -> Asked<Int> {
        try db.ask(
            value:
                """
                SELECT COUNT(*) AS n FROM item AS i
                WHERE i.parent_id = \(item) AND i.kind = \(Comment.kind)
                    AND \(Visibility(viewer, in: space).sees("i").sql)
                """
        ).map { (earlier: Int?) in (earlier ?? 0) / Self.perPage + 1 }
    }

    private static let selection: SQL = """
        SELECT \(ItemStore.columns), c.body, c.body_html, c.edited_at, p.name AS author_name,
            CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo
        FROM comment AS c
        JOIN item AS i ON i.id = c.id
        LEFT JOIN person AS p ON p.id = i.author_id
        """
}
