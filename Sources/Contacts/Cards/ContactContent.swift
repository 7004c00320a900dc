import Community
import Content

/// What is written of a contact, checked.
struct ContactContent: Sendable {
    var kind: ContactKind
    /// The name as it is shown.
    var title: String
    var name = ContactName()
    var organisationCard: Item.ID?
    /// As it was written; that of the card where there is one.
    var organisation = ""
    var unit = ""
    var function = ""
    /// `2026-11-27`, or empty.
    var mandateFrom = ""
    var mandateUntil = ""
    var note = ""
    var noteHTML = ""
    var noteSight = ContactSight.space
    /// `1985-04-12`, `--04-12`, or empty.
    var birthday = ""
    var birthdaySight = ContactSight.moderators
    var source = ""
    var consent = ContactConsent.unknown
    var consentOn = ""
    var owner: Person.ID?
    var channels: [ContactChannel] = []
    var themes: [ItemTheme.ID] = []
    /// Codes of departments, such as `31`, `2A` and `974`.
    var departments: [String] = []
    /// Properties of a vCard that nothing here has a place for, as content lines.
    var rest = ""

    /// What cards share that are likely to be of the same.
    var sameKey: String { title.nameKey }

    init(_ kind: ContactKind, _ title: String) { (self.kind, self.title) = (kind, title) }

    func draft(in space: Space.ID, by author: Person.ID?, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space, kind: Contact.kind, author: author, title: title,
            isPublished: isPublished, commentsOpen: false)
    }
}
