import Community
import Storage

/// What two cards may say differently, and one says in the end. Some belong together, such as a
/// note and those who see it.
enum MergeField: String, CaseIterable, Sendable {
    case name, organisation, function, unit, mandate, birthday, note, picture, source, consent
    case owner

    /// What a card says, to compare; empty where it says nothing.
    func parts(of card: WholeCard) -> [String] {
        let content = card.content
        let parts: [String] =
            switch self {
            case .name:
                [
                    content.title, content.name.prefix, content.name.given,
                    content.name.additional, content.name.family, content.name.suffix,
                ]
            case .organisation:
                [content.organisationCard?.description ?? Folding.fold(content.organisation)]
            case .function: [content.function]
            case .unit: [content.unit]
            case .mandate: [content.mandateFrom, content.mandateUntil]
            case .birthday: said(content.birthday, content.birthdaySight)
            case .note: said(content.note, content.noteSight)
            case .picture: [card.picture?.hex ?? ""]
            case .source: [content.source]
            case .consent:
                content.consent == .unknown ? [] : [content.consent.rawValue, content.consentOn]
            case .owner: [content.owner?.description ?? ""]
            }
        return parts.allSatisfy(\.isEmpty) ? [] : parts
    }

    func copy(from card: WholeCard, to other: inout WholeCard) {
        let content = card.content
        switch self {
        case .name: (other.content.title, other.content.name) = (content.title, content.name)
        case .organisation:
            (other.content.organisation, other.content.organisationCard) = (
                content.organisation, content.organisationCard
            )
        case .function: other.content.function = content.function
        case .unit: other.content.unit = content.unit
        case .mandate:
            (other.content.mandateFrom, other.content.mandateUntil) = (
                content.mandateFrom, content.mandateUntil
            )
        case .birthday:
            (other.content.birthday, other.content.birthdaySight) = (
                content.birthday, content.birthdaySight
            )
        case .note: copyNote(from: content, to: &other.content)
        case .picture: other.picture = card.picture
        case .source: other.content.source = content.source
        case .consent:
            (other.content.consent, other.content.consentOn) = (content.consent, content.consentOn)
        case .owner: other.content.owner = content.owner
        }
    }

    private func copyNote(from content: ContactContent, to other: inout ContactContent) {
        (other.note, other.noteHTML, other.noteSight) = (
            content.note, content.noteHTML, content.noteSight
        )
    }

    private func said(_ text: String, _ sight: ContactSight) -> [String] {
        text.allSatisfy(\.isWhitespace) ? [] : [text, sight.rawValue]
    }
}
