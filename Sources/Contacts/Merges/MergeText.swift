import Community
import Content
import Markup

/// What a card says, in the words of a choice.
struct MergeText {
    private static let longest = 300

    let contact: Contact
    let words: Localization

    func said(_ field: MergeField) -> String {
        let text =
            switch field {
            case .name:
                [contact.name.prefix, contact.title].filter { !$0.isEmpty }
                    .joined(separator: " ")
            case .organisation: contact.organisation
            case .function: contact.function
            case .unit: contact.unit
            case .mandate: mandate
            case .birthday: ContactDay(contact.birthday, yearMayMiss: true)?.shown(words) ?? ""
            case .note: Markdown.plainText(contact.note, limit: Self.longest)
            case .picture: contact.picture == nil ? "" : words("contacts.merge.picture")
            case .source: contact.source
            case .consent: consent
            case .owner: contact.ownerName ?? ""
            }
        return text.isEmpty ? words("contacts.merge.nothing") : text
    }

    private var mandate: String {
        [contact.mandateFrom, contact.mandateUntil]
            .map { ContactDay($0)?.shown(words) ?? "…" }.joined(separator: " – ")
    }

    private var consent: String {
        let day = ContactDay(contact.consentOn)?.shown(words)
        return [words("contacts.consent.\(contact.consent.rawValue)"), day].compactMap(\.self)
            .joined(separator: ", ")
    }
}
