import Community
import Content
import Foundation
import Storage

/// The table of documents: finding one, writing one. Lists are `DocumentListStore`'s.
struct DocumentStore {
    let db: Database

    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Document {
        let found: Document? = try db.first(
            """
            SELECT \(Self.columns) FROM document AS d JOIN item AS i ON i.id = d.item_id
            WHERE d.item_id = \(id) AND \(viewer.sees(itemsOf: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For what nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> Document? {
        try db.first(
            """
            SELECT \(Self.columns) FROM document AS d JOIN item AS i ON i.id = d.item_id
            WHERE d.item_id = \(id) AND i.trashed_at IS NULL
            """
        )
    }

    func create(
        _ content: DocumentContent, in space: Space, by author: Person.ID, at now: Date
    ) throws -> Item.ID {
        let readers = try ReadersStore(db: db).readers(of: content.themes.map(\.id))
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: space.id, kind: Document.kind, author: author, title: content.title,
                audience: readers.audience, groups: readers.groupIDs, isPublished: false),
            at: now)
        try db.run(
            """
            INSERT INTO document (item_id, space_id, description, description_html, publisher,
                source_address, dated_on, language, keywords, owner_id)
            VALUES (\(id), \(space.id), \(content.description), \(content.descriptionHTML),
                \(content.publisher), \(content.sourceAddress), \(content.datedOn),
                \(content.language), \(content.keywords), \(content.owner))
            """
        )
        try ShelfStore(db: db).place(id, under: content.themes.map(\.id))
        return id
    }

    func update(_ document: Document, _ content: DocumentContent, at now: Date) throws {
        let readers = try ReadersStore(db: db).readers(of: content.themes.map(\.id))
        let item = document.item
        try ItemStore(db: db).update(
            item.id,
            ItemDraft(
                space: item.space, kind: item.kind, author: item.author, title: content.title,
                audience: readers.audience, groups: readers.groupIDs,
                isPublished: item.isPublished, commentsOpen: item.commentsOpen),
            at: now)
        try db.run(
            """
            UPDATE document SET description = \(content.description),
                description_html = \(content.descriptionHTML), publisher = \(content.publisher),
                source_address = \(content.sourceAddress), dated_on = \(content.datedOn),
                language = \(content.language), keywords = \(content.keywords),
                owner_id = \(content.owner), edition = edition + 1
            WHERE item_id = \(item.id)
            """
        )
        try ShelfStore(db: db).place(item.id, under: content.themes.map(\.id))
    }

    /// A version of it is the vetted one from now on.
    func setVetted(
        _ id: Item.ID, _ version: DocumentVersion.ID, owner: Person.ID?, reviewAt: Date?,
        at now: Date
    ) throws {
        try db.run(
            """
            UPDATE document SET vetted_version_id = \(version), vetted_at = \(now),
                owner_id = \(owner), review_at = \(reviewAt), archived_at = NULL,
                archived_by = NULL
            WHERE item_id = \(id)
            """
        )
    }

    func setArchived(_ id: Item.ID, by person: Person.ID?, at date: Date?) throws {
        try db.run(
            """
            UPDATE document SET archived_at = \(date), archived_by = \(person)
            WHERE item_id = \(id)
            """
        )
        db.noteChange(of: id.rawValue)
        try ShelfStore(db: db).refresh(id)
    }

    static let columns: SQL = """
        \(ItemStore.columns), d.description, d.description_html, d.publisher, d.source_address,
        d.dated_on, d.language, d.keywords, d.owner_id, d.vetted_version_id, d.vetted_at,
        d.review_at, d.archived_at, d.edition, d.last_number,
        (SELECT op.name FROM person AS op WHERE op.id = d.owner_id) AS owner_name
        """
}
