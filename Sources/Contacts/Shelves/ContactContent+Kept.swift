import Content
import Storage

extension ContactContent {
    /// That of a card as its reader has it before them.
    init(
        _ contact: Contact, _ channels: [ContactChannel], themes: [ItemTheme.ID],
        departments: [String]
    ) {
        self.init(contact.kind, contact.title)
        name = contact.name
        organisationCard = contact.organisationCard
        organisation = contact.organisation
        (unit, function) = (contact.unit, contact.function)
        (mandateFrom, mandateUntil) = (contact.mandateFrom, contact.mandateUntil)
        (note, noteHTML, noteSight) = (contact.note, contact.noteHTML, contact.noteSight)
        (birthday, birthdaySight) = (contact.birthday, contact.birthdaySight)
        (source, consent, consentOn) = (contact.source, contact.consent, contact.consentOn)
        owner = contact.owner
        self.channels = channels
        self.themes = themes
        self.departments = departments
        rest = contact.rest
    }

    /// All of a card, whoever may see it.
    static func whole(_ contact: Contact, _ db: Database) throws -> ContactContent {
        var content = ContactContent(
            contact, try ChannelStore(db: db).all(of: contact.id),
            themes: try ShelfStore(db: db).themes(of: contact.id).map(\.id),
            departments: try ShelfStore(db: db).departments(of: contact.id))
        content.organisationCard = contact.organisationKept
        return content
    }
}
