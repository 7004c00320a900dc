import Community

extension ContactColumn {
    /// What stands in the column of a card; what is many with ` ; ` between.
    /// - Parameter isWhole: for those who moderate.
    func text(of card: SeenCard, _ words: Localization, isWhole: Bool) -> String {
        let contact = card.contact
        switch self {
        case .kind: return words("contacts.import.kind.\(contact.kind.rawValue)")
        case .fullName: return contact.title
        case .prefix: return contact.name.prefix
        case .given: return contact.name.given
        case .additional: return contact.name.additional
        case .family: return contact.name.family
        case .suffix: return contact.name.suffix
        case .function: return contact.function
        case .organisation: return contact.kind == .person ? contact.organisation : ""
        case .unit: return contact.unit
        case .telephone, .mail, .site: return Self.joined(card.channels.compactMap(value))
        case .departments: return Self.joined(card.departments)
        case .themes: return Self.joined(card.themes + (isWhole ? card.otherCategories : []))
        case .uid: return contact.uid
        default: return more(of: card, words)
        }
    }

    private func more(of card: SeenCard, _ words: Localization) -> String {
        let contact = card.contact
        let post = card.channels.first { $0.kind == .address }?.post ?? PostalAddress()
        switch self {
        case .street: return post.street
        case .extended: return post.extended
        case .postalCode: return post.postalCode
        case .town: return post.locality
        case .region: return post.region
        case .country: return post.country
        case .mandateFrom: return contact.mandateFrom
        case .mandateUntil: return contact.mandateUntil
        case .birthday: return contact.birthday
        case .note: return contact.note
        case .source: return contact.source
        case .consent: return words("contacts.consent.\(contact.consent.rawValue)")
        case .consentOn: return contact.consentOn
        case .sights: return SightCode(card).text
        default: return ""
        }
    }

    private func value(_ channel: ContactChannel) -> String? {
        switch (self, channel.kind) {
        case (.telephone, .telephone), (.mail, .mail), (.site, .site): channel.value
        default: nil
        }
    }

    private static func joined(_ texts: [String]) -> String { texts.joined(separator: " ; ") }
}
