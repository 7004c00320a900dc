import Community
import TextFiles
import VCard

extension CardContent {
    /// What another platform like this one has said of it.
    mutating func own() {
        if let text = OwnProperty.mandate.text(in: card) {
            let halves = text.split(separator: "/", omittingEmptySubsequences: false)
            parts.day(\.mandateFrom, String(halves.first ?? ""))
            parts.day(\.mandateUntil, halves.count > 1 ? String(halves[1]) : "")
            parts.change { $0.said.insert(.mandate) }
        }
        if let text = OwnProperty.departments.text(in: card) {
            parts.departments(text.split(separator: ",").map(String.init))
            parts.change { $0.said.insert(.departments) }
        }
        if let text = OwnProperty.source.text(in: card) {
            parts.text(\.source, text, .source, most: ContactCheck.longestSource)
            parts.change { $0.said.insert(.source) }
        }
        if let text = OwnProperty.consent.text(in: card) {
            let halves = text.split(separator: "/", omittingEmptySubsequences: false)
            let consent = ContactConsent(rawValue: String(halves.first ?? "")) ?? .unknown
            parts.day(\.consentOn, halves.count > 1 ? String(halves[1]) : "")
            parts.change {
                $0.content.consent = consent
                $0.said.insert(.consent)
            }
        }
    }

    /// What has no place here.
    mutating func last() {
        let (note, birthday) = (
            OwnProperty.noteSight.text(in: card), OwnProperty.birthdaySight.text(in: card)
        )
        var rest = Card()
        rest.name.sortedAs = card.name.sortedAs
        if card.kind != .organisation { rest.kind = card.kind }
        rest.role = card.title.isEmpty ? "" : card.role
        (rest.anniversary, rest.related, rest.languages) = (
            card.anniversary, card.related, card.languages
        )
        rest.others = card.others
        if case .address = card.photo { rest.photo = card.photo }
        if case .address = card.logo { rest.logo = card.logo }
        let text = RestCard.text(rest)
        let photo = Self.photo(card)
        parts.change {
            if let note { $0.content.noteSight = ContactSight(rawValue: note) ?? .moderators }
            if let birthday {
                $0.content.birthdaySight = ContactSight(rawValue: birthday) ?? .moderators
            }
            $0.content.rest = text
            $0.categories = Array(card.categories.prefix(40)).map { $0.cut(to: 100) }
            $0.photo = photo
            if photo != nil { $0.said.insert(.picture) }
        }
    }

    private static func photo(_ card: Card) -> ImportedPhoto? {
        for case .bytes(let bytes, _)? in [card.photo, card.logo] { return ImportedPhoto(bytes) }
        return nil
    }
}
