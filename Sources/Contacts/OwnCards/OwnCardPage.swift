import Community
import Markup

/// All that Templates/contacts/own-card.mustache may print.
struct OwnCardPage: Page {
    static let template = "contacts/own-card"

    let card: OwnCard
    let form: OwnCardForm
    let errors: FormErrors
    let address: String
    let spare: Int
    let words: Localization
    var version: FormVersion
    /// What it says now, where it changed while somebody was writing.
    var current: [PageFact] = []

    init(
        card: OwnCard, form: OwnCardForm, errors: FormErrors, address: String, spare: Int,
        words: Localization
    ) {
        (self.card, self.form, self.errors) = (card, form, errors)
        (self.address, self.spare, self.words) = (address, spare, words)
        version = OwnCardForm(card).version
    }

    private var parts: [OwnCardPart] {
        CardPart.all(of: card.contact.kind).map { part in
            OwnCardPart(
                word: words(part.word(of: card.contact.kind)),
                field: errors.field(part.rawValue, form.parts[part] ?? ""))
        }
    }

    private func lines(_ kind: ChannelKind) -> [ChannelFields] {
        let filled = form.channels.filter { $0.kind == kind }
        let own = card.channels.filter { $0.kind == kind }.count
        let last = max(filled.map(\.number).max() ?? 0, own)
        let end = min(last + spare, OwnCardForm.mostChannels)
        let empty = last < end ? (last + 1...end).map { ChannelForm(kind, $0) } : []
        return (filled + empty).map { ChannelFields(form: $0, errors: errors, words: words) }
    }

    private var consent: String {
        let word = words("contacts.consent.\(card.contact.consent.rawValue)")
        let day = ContactDay(card.contact.consentOn)?.shown(words)
        return [word, day].compactMap(\.self).joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.card.contact.title }, .text("spaceName") { $0.card.space.name },
        .text("host") { page in
            page.card.space.host.isEmpty ? page.card.space.name : page.card.space.host
        },
        .text("ownAddress") { $0.address },
        .text("until") { page in
            DateText(words: page.words, zone: page.card.space.zone)
                .day(page.card.request.endsAt)
        },
        .text("source") { page in
            page.card.contact.source.isEmpty
                ? page.words("contacts.own.noSource") : page.card.contact.source
        },
        .text("consent") { $0.consent },
        .flag("hasConsented") { $0.card.contact.consent == .given },
        .flag("consents") { $0.form.consents },
        .html("body") { HTML(trusted: $0.card.content.noteHTML) },
        .flag("hasNote") { !$0.card.content.noteHTML.isEmpty },
        .list("parts", OwnCardPart.self) { $0.parts },
        .list("telephones", ChannelFields.self) { $0.lines(.telephone) },
        .list("mails", ChannelFields.self) { $0.lines(.mail) },
        .list("sites", ChannelFields.self) { $0.lines(.site) },
        .list("posts", ChannelFields.self) { $0.lines(.address) },
        .record("wordField", FormField.self) { $0.errors.field("word", $0.form.word) },
        .record("since", FormVersion.self) { $0.version },
        .list("current", PageFact.self) { $0.current },
        .flag("hasCurrent") { !$0.current.isEmpty },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
