package import Community
package import Foundation
package import Storage

/// The kernel's table of items. A feature writes its content under the identifier it gets here.
package struct ItemStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Finds an item that the viewer sees; one that they may not see does not exist.
    package func find(
        _ id: Item.ID, kind: String? = nil, for viewer: Viewer, in space: Space
    ) throws -> Item {
        let found: Item? = try db.first(
            """
            SELECT \(Self.columns) FROM item AS i
            WHERE i.id = \(id) AND \(viewer.sees(itemsOf: space))
            """
        )
        guard let found, kind == nil || found.kind == kind else { throw Problem.notFound }
        return found
    }

    /// Has an item stay as it is until the end of this write: its text, its audience, whether it
    /// is open. What is read of it afterwards is true until then, and whoever asks the same waits.
    package func hold(_ id: Item.ID) throws {
        try db.hold("SELECT i.id FROM item AS i WHERE i.id = \(id)")
    }

    package func create(_ draft: ItemDraft, at now: Date) throws -> Item.ID {
        let id: Item.ID = try db.one(
            """
            INSERT INTO item (space_id, kind, parent_id, author_id, title, audience, published,
                comments_open, created_at, updated_at, published_at)
            VALUES (\(draft.space), \(draft.kind), \(draft.parent), \(draft.author),
                \(draft.title), \(draft.audience), \(draft.isPublished), \(draft.commentsOpen),
                \(now), \(now), \(draft.isPublished ? now : nil))
            RETURNING id
            """
        )
        if !draft.groups.isEmpty { try setGroups(draft.groups, of: id) }
        db.noteChange(of: id.rawValue, kind: draft.kind)
        return id
    }

    /// Says that a feature has written again what it keeps of an item.
    package func touch(_ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE item SET updated_at = \(now) WHERE id = \(id)")
        db.noteChange(of: id.rawValue)
    }

    /// Writes the whole row of what an editor may change.
    package func update(_ id: Item.ID, _ draft: ItemDraft, at now: Date) throws {
        try db.run(
            """
            UPDATE item SET title = \(draft.title), audience = \(draft.audience),
                published = \(draft.isPublished), comments_open = \(draft.commentsOpen),
                updated_at = \(now),
                published_at = CASE WHEN \(draft.isPublished) = 1
                    THEN COALESCE(published_at, \(now)) ELSE published_at END
            WHERE id = \(id)
            """
        )
        try setGroups(draft.groups, of: id)
        db.noteChange(of: id.rawValue)
    }

    /// For the jobs, which nobody visits.
    func find(_ id: Item.ID) throws -> Item? {
        try db.first("SELECT \(Self.columns) FROM item AS i WHERE i.id = \(id)")
    }

    package func setPublished(_ id: Item.ID, _ isPublished: Bool, at now: Date) throws {
        try db.run(
            """
            UPDATE item SET published = \(isPublished), published_at = CASE
                WHEN \(isPublished) = 1 THEN \(now) ELSE published_at END
            WHERE id = \(id)
            """
        )
        db.noteChange(of: id.rawValue)
    }

    package func setCommentsOpen(_ id: Item.ID, _ open: Bool) throws {
        try db.run("UPDATE item SET comments_open = \(open) WHERE id = \(id)")
    }

    /// Something of a feature hangs from it from now on.
    package func setHasAppendices(_ id: Item.ID) throws {
        try db.run("UPDATE item SET has_appendices = 1 WHERE id = \(id)")
    }

    package func groups(of id: Item.ID) throws -> [MemberGroup.ID] {
        try db.values("SELECT ig.group_id FROM item_group AS ig WHERE ig.item_id = \(id)")
    }

    private func setGroups(_ groups: [MemberGroup.ID], of id: Item.ID) throws {
        try db.run("DELETE FROM item_group WHERE item_id = \(id)")
        guard !groups.isEmpty else { return }
        try db.run(
            """
            INSERT INTO item_group (item_id, group_id)
            SELECT i.id, g.id FROM item AS i JOIN member_group AS g ON g.space_id = i.space_id
            WHERE i.id = \(id) AND g.id IN \(list: groups)
            """
        )
    }

    /// The columns that an `Item` is read from, of an `item AS i`.
    package static let columns: SQL = """
        i.id AS item_id, i.space_id, i.kind, i.parent_id, i.author_id, i.title, i.audience,
        i.published, i.comments_open, i.created_at, i.updated_at, i.published_at, i.trashed_at,
        i.has_appendices
        """
}

/// What an item is made from, and what an edit writes again as a whole.
package struct ItemDraft: Sendable {
    package var space: Space.ID
    package var kind: String
    package var parent: Item.ID?
    package var author: Person.ID?
    package var title: String
    package var audience: Audience
    package var groups: [MemberGroup.ID]
    package var isPublished: Bool
    package var commentsOpen: Bool

    package init(
        space: Space.ID, kind: String, parent: Item.ID? = nil, author: Person.ID?, title: String,
        audience: Audience = .space, groups: [MemberGroup.ID] = [], isPublished: Bool,
        commentsOpen: Bool = true
    ) {
        self.space = space
        self.kind = kind
        self.parent = parent
        self.author = author
        self.title = title
        self.audience = audience
        self.groups = groups
        self.isPublished = isPublished
        self.commentsOpen = commentsOpen
    }

    /// The item that it became.
    func item(_ id: Item.ID, at now: Date) -> Item {
        Item(
            id: id, space: space, kind: kind, parent: parent, author: author, title: title,
            audience: audience, isPublished: isPublished, commentsOpen: commentsOpen,
            createdAt: now, updatedAt: now, publishedAt: isPublished ? now : nil, trashedAt: nil,
            hasAppendices: false)
    }
}
