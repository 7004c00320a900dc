import Community
import Content
import Foundation
import Storage

/// Letters that somebody has reported: each is an item from then on, which the moderators alone
/// see. The item names no author, who would find it, and so who reported it, before anything is
/// decided. The others of its thread stay what they are.
struct ReportedLetterStore {
    /// The kind of such items.
    static let kind = "letter"

    let db: Database

    /// The item of a reported letter, made the first time.
    func item(of letter: Letter, in space: Space, at now: Date) throws -> Item.ID {
        let known: Item.ID? = try db.value(
            "SELECT r.item_id FROM reported_letter AS r WHERE r.letter_id = \(letter.id)")
        if let known { return known }
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: space.id, kind: Self.kind, author: nil, title: letter.subject,
                audience: .moderators, isPublished: true, commentsOpen: false),
            at: now)
        try db.run(
            "INSERT INTO reported_letter (item_id, letter_id) VALUES (\(id), \(letter.id))")
        return id
    }

    /// The item as it stands, for whoever reports it and does not see it.
    func find(_ id: Item.ID) throws -> Item {
        let found: Item? = try db.first(
            "SELECT \(ItemStore.columns) FROM item AS i WHERE i.id = \(id)")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For whoever sees the item.
    func letter(of item: Item.ID) throws -> Letter {
        let id: Letter.ID? = try db.value(
            "SELECT r.letter_id FROM reported_letter AS r WHERE r.item_id = \(item)")
        guard let id, let letter = try LetterStore(db: db).find(id) else {
            throw Problem.notFound
        }
        return letter
    }

    func texts(of items: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT r.item_id, l.subject, l.body FROM reported_letter AS r
                JOIN letter AS l ON l.id = r.letter_id WHERE r.item_id IN \(list: items)
                """
        ) { row in
            ItemText(id: try row["item_id"], title: try row["subject"], body: try row["body"])
        }
    }

    /// What was decided of the item holds for the letter in everybody's thread.
    func follow(_ item: Item.ID) throws {
        try db.run(
            """
            UPDATE letter SET hidden_at = (
                SELECT CASE WHEN i.trashed_at IS NULL AND i.published = 1
                    THEN NULL ELSE COALESCE(i.trashed_at, i.updated_at) END
                FROM item AS i WHERE i.id = \(item))
            WHERE id IN (SELECT r.letter_id FROM reported_letter AS r WHERE r.item_id = \(item))
            """
        )
    }
}
