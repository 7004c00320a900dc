import Community
import Content
import Foundation
import Storage

/// Writes many cards with all that hangs from them, each table in few statements.
struct ContactBatchStore {
    let db: Database

    /// Rows of one statement.
    private static let piece = 200

    /// - Returns: their numbers, in their order.
    func create(
        _ cards: [BatchedContact], in space: Space.ID, by author: Person.ID?, at now: Date
    ) throws -> [Item.ID] {
        let drafts = cards.map { $0.content.draft(in: space, by: author, isPublished: true) }
        let ids = try ItemStore(db: db).create(drafts, at: now)
        let all = Array(zip(ids, cards))
        try write(all.map { Self.row($0, $1, space, now) }, to: Self.table)
        try write(
            all.flatMap { id, card in Self.channels(card.content, of: id, in: space) },
            to: Self.channels)
        try write(
            all.flatMap { id, card in card.content.themes.map { SQL("(\(id), \($0))") } },
            to: "contact_in_theme (contact_id, theme_id)")
        try write(
            all.flatMap { id, card in
                card.content.departments.map { SQL("(\(id), \(space), \($0))") }
            }, to: "contact_department (contact_id, space_id, code)")
        try write(
            all.flatMap { id, card in
                WordStore.rows(ContactWords(card.content), of: id, in: space)
            }, to: WordStore.table, piece: 1_000)
        return ids
    }

    /// What a file has said of cards, for the next time.
    func keep(_ said: [(Item.ID, SaidContact)], at now: Date) throws {
        let rows = said.map { SQL("(\($0), \($1.text), \(now))") }
        try write(
            rows, to: "contact_source (contact_id, said, imported_at)",
            otherwise: """
                ON CONFLICT (contact_id) DO UPDATE SET said = excluded.said,
                    imported_at = excluded.imported_at
                """)
    }

    private func write(
        _ rows: [SQL], to table: SQL, piece: Int = Self.piece, otherwise: SQL = ""
    ) throws {
        for start in stride(from: 0, to: rows.count, by: piece) {
            let some = rows[start..<min(start + piece, rows.count)]
            try db.run(
                "INSERT INTO \(table) VALUES \(some.joined(separator: ", ")) \(otherwise)")
        }
    }

    private static let table: SQL = """
        contact (item_id, space_id, uid, kind, organisation_id, organisation, unit, family, given,
            additional, prefix, suffix, function, mandate_from, mandate_until, note, note_html,
            note_sight, birthday, birthday_sight, source, consent, consent_on, owner_id, picture,
            name_key, same_key, letter, rest, changed_at)
        """

    private static func row(
        _ id: Item.ID, _ card: BatchedContact, _ space: Space.ID, _ now: Date
    ) -> SQL {
        let content = card.content
        let key = content.name.key(titled: content.title)
        return """
            (\(id), \(space), \(card.uid), \(content.kind), \(content.organisationCard),
                \(content.organisation), \(content.unit), \(content.name.family),
                \(content.name.given), \(content.name.additional), \(content.name.prefix),
                \(content.name.suffix), \(content.function), \(content.mandateFrom),
                \(content.mandateUntil), \(content.note), \(content.noteHTML),
                \(content.noteSight), \(content.birthday), \(content.birthdaySight),
                \(content.source), \(content.consent), \(content.consentOn), \(content.owner),
                \(card.picture?.hex), \(key), \(content.sameKey), \(ContactName.letter(of: key)),
                \(content.rest), \(now))
            """
    }

    private static let channels: SQL = """
        contact_channel (contact_id, space_id, kind, value, value_key, label, sight, position,
            extended, postal_code, locality, region, country, types)
        """

    private static func channels(
        _ content: ContactContent, of id: Item.ID, in space: Space.ID
    ) -> [SQL] {
        content.channels.enumerated().map { position, one in
            """
            (\(id), \(space), \(one.kind), \(one.value), \(one.key), \(one.label), \(one.sight),
                \(position), \(one.post.extended), \(one.post.postalCode), \(one.post.locality),
                \(one.post.region), \(one.post.country), \(one.types))
            """
        }
    }
}
