import Community
import Content
import Foundation
import Storage

extension ContactStore {
    /// Writes a new card that nobody else sees yet, with all that hangs from it.
    /// - Parameter uid: the name that other address books know it by; nil for a new one.
    @discardableResult
    func create(
        _ content: ContactContent, in space: Space.ID, by author: Person.ID?, uid: String? = nil,
        isPublished: Bool = false, at now: Date
    ) throws -> Item.ID {
        let draft = content.draft(in: space, by: author, isPublished: isPublished)
        let id = try ItemStore(db: db).create(draft, at: now)
        let name = uid ?? UUID().uuidString.lowercased()
        let key = content.name.key(titled: content.title)
        try db.run(
            """
            INSERT INTO contact (item_id, space_id, uid, kind, organisation_id, organisation, unit,
                family, given, additional, prefix, suffix, function, mandate_from, mandate_until,
                note, note_html, note_sight, birthday, birthday_sight, source, consent, consent_on,
                owner_id, name_key, same_key, letter, rest, changed_at)
            VALUES (\(id), \(space), \(name), \(content.kind), \(content.organisationCard),
                \(content.organisation), \(content.unit), \(content.name.family),
                \(content.name.given), \(content.name.additional), \(content.name.prefix),
                \(content.name.suffix), \(content.function), \(content.mandateFrom),
                \(content.mandateUntil), \(content.note), \(content.noteHTML),
                \(content.noteSight), \(content.birthday), \(content.birthdaySight),
                \(content.source), \(content.consent), \(content.consentOn), \(content.owner),
                \(key), \(content.sameKey), \(ContactName.letter(of: key)), \(content.rest),
                \(now))
            """)
        try hang(content, on: id, in: space)
        return id
    }

    /// Writes all that its form says.
    func update(_ contact: Contact, _ content: ContactContent, at now: Date) throws {
        let item = contact.item
        try ItemStore(db: db).update(
            item.id,
            content.draft(in: item.space, by: item.author, isPublished: item.isPublished), at: now)
        let key = content.name.key(titled: content.title)
        try db.run(
            """
            UPDATE contact SET kind = \(content.kind),
                organisation_id = \(content.organisationCard),
                organisation = \(content.organisation), unit = \(content.unit),
                family = \(content.name.family), given = \(content.name.given),
                additional = \(content.name.additional), prefix = \(content.name.prefix),
                suffix = \(content.name.suffix), function = \(content.function),
                mandate_from = \(content.mandateFrom), mandate_until = \(content.mandateUntil),
                note = \(content.note), note_html = \(content.noteHTML),
                note_sight = \(content.noteSight), birthday = \(content.birthday),
                birthday_sight = \(content.birthdaySight), source = \(content.source),
                consent = \(content.consent), consent_on = \(content.consentOn),
                owner_id = \(content.owner), name_key = \(key), same_key = \(content.sameKey),
                letter = \(ContactName.letter(of: key)), rest = \(content.rest),
                edition = edition + 1, changed_at = \(now)
            WHERE item_id = \(item.id)
            """)
        try hang(content, on: item.id, in: item.space)
    }

    /// Somebody has said that all of it is right.
    /// - Parameter isThemselves: whether it is about them.
    func confirm(
        _ id: Item.ID, by person: Person.ID?, isThemselves: Bool = false, at now: Date
    ) throws {
        try db.run(
            """
            UPDATE contact SET confirmed_at = \(now), confirmed_by = \(person),
                confirmed_self = \(isThemselves), due_at = NULL
            WHERE item_id = \(id)
            """)
    }

    private func hang(_ content: ContactContent, on id: Item.ID, in space: Space.ID) throws {
        try ChannelStore(db: db).set(content.channels, of: id, in: space)
        try ShelfStore(db: db).set(content.themes, content.departments, of: id, in: space)
        try WordStore(db: db).set(ContactWords(content), of: id, in: space)
    }
}
