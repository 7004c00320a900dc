package import Community
import Foundation
import HTTP
package import Storage

/// The table of attachments.
package struct AttachmentStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// The files of a whole list of items as the viewer has them, with what those cite that the
    /// viewer sees: in one statement, and one more if anything is cited. The items must be known to
    /// be visible to the viewer.
    package func rows(of items: [Item.ID], _ visit: Visit) throws -> [Item.ID: [AttachmentRow]] {
        try ask(rowsOf: items, visit).get()
    }

    /// The same, asked before it is needed.
    package func ask(
        rowsOf items: [Item.ID], _ visit: Visit
    ) throws -> Asked<[Item.ID: [AttachmentRow]]> {
        try ask(hangingFrom: items, visit).map { try $0.rows(visit) }
    }

    /// The files of a whole list of items as all have them who see those, and the names of what
    /// they cite: for a page that is kept for many readers, over which each has laid what
    /// `Visit.cited` gives of it.
    package func ask(
        hangingFrom items: [Item.ID], _ visit: Visit
    ) throws -> Asked<[Item.ID: Hanging]> {
        guard !items.isEmpty else { return Asked { [:] } }
        let space = try visit.space
        let found: Asked<[HangingRow]> = try db.ask(
            all: Self.hanging(
                files: "a.item_id IN \(list: items)", cited: "c.item_id IN \(list: items)",
                order: "item_id"))
        return found.map { found in
            found.reduce(into: [:]) { all, row in
                guard let item = row.item else { return }
                all[item, default: Hanging()].add(row, in: space, visit)
            }
        }
    }

    /// Hangs the files of the visit's form from an item, and takes down those it says to remove.
    ///
    /// Reads the fields `attachment` (waiting files, sent before) and `attachment_removed`, what
    /// came with the form itself, and what it cites (`cited`, `cited_removed`). Only the person's
    /// own waiting files are taken, and only files of this item are removed; other numbers do
    /// nothing. The caller has asked whether the person may edit the item.
    /// - Returns: whether it has a file more, or says something else of one.
    @discardableResult
    package func attach(from visit: Visit, to item: Item.ID) throws -> Bool {
        let person = try visit.person
        let choice = AttachmentChoice(visit)
        try remove(choice.removed, of: item, or: person, at: visit.now)
        let cites = try visit.cite(at: .item(item))
        db.noteChange(of: item.rawValue)
        let added = try hang(choice.kept, on: item, by: person)
        let isSaidAnew = try describe(from: visit, where: "item_id = \(item)")
        return added > 0 || cites || isSaidAnew
    }

    private func hang(
        _ waiting: [Attachment.ID], on item: Item.ID, by person: Person.ID
    ) throws -> Int {
        guard !waiting.isEmpty else { return 0 }
        return try db.affected(
            by: """
                UPDATE attachment SET item_id = \(item),
                    space_id = (SELECT i.space_id FROM item AS i WHERE i.id = \(item))
                WHERE id IN \(list: waiting) AND \(Self.waits("attachment"))
                    AND person_id = \(person)
                """
        )
    }

    /// Whether files came with the form, now or when it was sent before.
    package static func hasFiles(_ visit: Visit) -> Bool {
        !AttachmentChoice(visit).kept.isEmpty || !visit.uploads.refused.isEmpty
            || CitationChoice.isMade(in: visit.request.fields)
    }

    /// Files that wait for the form they were sent for, of this person alone.
    package func waiting(_ ids: [Attachment.ID], of person: Person.ID) throws -> [Attachment] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            SELECT \(Self.columns) FROM attachment AS a
            WHERE a.id IN \(list: ids) AND \(Self.waits("a")) AND a.person_id = \(person)
            ORDER BY a.id
            """
        )
    }

    func find(_ id: Attachment.ID) throws -> Attachment? {
        try db.first("SELECT \(Self.columns) FROM attachment AS a WHERE a.id = \(id)")
    }

    /// Removes rows and has their files removed later, if nothing else names them.
    private func remove(
        _ ids: [Attachment.ID], of item: Item.ID, or person: Person.ID, at now: Date
    ) throws {
        guard !ids.isEmpty else { return }
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment WHERE id IN \(list: ids) AND (item_id = \(item)
                OR (\(Self.waits("attachment")) AND person_id = \(person)))
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    static let columns: SQL = """
        a.id AS attachment_id, a.item_id, a.keeper, a.keeper_id, a.person_id, a.digest, a.received,
        a.name, a.media_type, a.charset, a.family, a.size, a.scan,
        a.alternative
        """
}
