import Community
import Foundation
import HTTP

/// The form of a contact as it was typed.
struct ContactForm: Sendable {
    /// Ways of one kind that a card may have.
    static let mostChannels = 12

    var kind = ContactKind.person
    /// Of an organisation.
    var title = ""
    var name = ContactName()
    var organisation = ""
    /// The card that it was filled in with.
    var organisationCard = ""
    var unit = ""
    var function = ""
    var mandateFrom = ""
    var mandateUntil = ""
    var channels: [ChannelForm] = []
    var note = ""
    var noteSight = ContactSight.space
    var birthday = ""
    var birthdaySight = ContactSight.moderators
    var source = ""
    var consent = ContactConsent.unknown
    var consentOn = ""
    var owner = ""
    var themes: Set<String> = []
    var departments: Set<String> = []
}

extension ContactForm {
    init(_ fields: FormFields, kind: ContactKind) {
        func text(_ name: String) -> String { (fields.first(name) ?? "").oneLine }
        self.kind = kind
        title = text("title")
        name = ContactName(
            family: text("family"), given: text("given"), additional: text("additional"),
            prefix: text("prefix"), suffix: text("suffix"))
        (organisation, organisationCard) = (text("organisation"), text("organisation_card"))
        (unit, function) = (text("unit"), text("function"))
        (mandateFrom, mandateUntil) = (text("mandate_from"), text("mandate_until"))
        note = (fields.first("note") ?? "").plainLines
        noteSight = ContactSight(rawValue: text("note_sight")) ?? .space
        birthday = text("birthday")
        birthdaySight = ContactSight(rawValue: text("birthday_sight")) ?? .moderators
        source = text("source")
        consent = ContactConsent(rawValue: text("consent")) ?? .unknown
        consentOn = text("consent_on")
        owner = text("owner")
        themes = Set(fields.all("theme"))
        departments = Set(fields.all("department"))
        for kind in ChannelKind.allCases {
            channels += (1...Self.mostChannels).map { ChannelForm(kind, $0, fields) }
                .filter { !$0.isEmpty }
        }
    }

    init(_ content: ContactContent) {
        (kind, title, name) = (content.kind, content.title, content.name)
        organisation = content.organisation
        organisationCard = content.organisationCard?.description ?? ""
        (unit, function) = (content.unit, content.function)
        (mandateFrom, mandateUntil) = (content.mandateFrom, content.mandateUntil)
        (note, noteSight) = (content.note, content.noteSight)
        birthday = BirthdayText.shown(content.birthday)
        birthdaySight = content.birthdaySight
        (source, consent, consentOn) = (content.source, content.consent, content.consentOn)
        owner = content.owner?.description ?? ""
        themes = Set(content.themes.map(\.description))
        departments = Set(content.departments)
        for kind in ChannelKind.allCases {
            let own = content.channels.filter { $0.kind == kind }
            channels += own.enumerated().map { ChannelForm($1, $0 + 1) }
        }
    }

    /// All that others may have changed meanwhile.
    var version: FormVersion {
        FormVersion(
            of: [
                title, name.family, name.given, name.additional, name.prefix, name.suffix,
                organisation, unit, function, mandateFrom, mandateUntil, note, noteSight.rawValue,
                birthday, birthdaySight.rawValue, source, consent.rawValue, consentOn, owner,
            ] + themes.sorted() + departments.sorted() + channels.flatMap(\.parts))
    }
}
