import Community
import Content
import Storage

/// A card as a merge keeps it, but for whoever looks after it, of whom the row knows.
struct KeptCard: Codable, Sendable {
    private let kind: ContactKind
    private let title: String
    private let name: ContactName
    private let organisation: String
    private let organisationCard: Int64?
    private let unit: String
    private let function: String
    private let mandate: [String]
    private let note: String
    private let noteHTML: String
    private let noteSight: ContactSight
    private let birthday: String
    private let birthdaySight: ContactSight
    private let source: String
    private let consent: ContactConsent
    private let consentOn: String
    private let channels: [ContactChannel]
    private let themes: [Int64]
    private let departments: [String]
    private let rest: String
    private let picture: String?

    init(_ card: WholeCard) {
        let content = card.content
        (kind, title, name) = (content.kind, content.title, content.name)
        organisation = content.organisation
        organisationCard = content.organisationCard?.rawValue
        (unit, function) = (content.unit, content.function)
        mandate = [content.mandateFrom, content.mandateUntil]
        (note, noteHTML, noteSight) = (content.note, content.noteHTML, content.noteSight)
        (birthday, birthdaySight) = (content.birthday, content.birthdaySight)
        (source, consent, consentOn) = (content.source, content.consent, content.consentOn)
        (channels, departments, rest) = (content.channels, content.departments, content.rest)
        themes = content.themes.map(\.rawValue)
        picture = card.picture?.hex
    }

    func card(of owner: Person.ID?) -> WholeCard {
        var content = ContactContent(kind, title)
        content.name = name
        content.organisation = organisation
        content.organisationCard = organisationCard.map(Item.ID.init(rawValue:))
        (content.unit, content.function) = (unit, function)
        content.mandateFrom = mandate.first ?? ""
        content.mandateUntil = mandate.last ?? ""
        (content.note, content.noteHTML, content.noteSight) = (note, noteHTML, noteSight)
        (content.birthday, content.birthdaySight) = (birthday, birthdaySight)
        (content.source, content.consent, content.consentOn) = (source, consent, consentOn)
        (content.channels, content.departments, content.rest) = (channels, departments, rest)
        content.themes = themes.map(ItemTheme.ID.init(rawValue:))
        content.owner = owner
        return WholeCard(content, picture.flatMap(FileDigest.init(hex:)))
    }
}
