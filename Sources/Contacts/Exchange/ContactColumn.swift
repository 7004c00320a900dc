/// What a row of a table says of a card, in the order of its columns.
enum ContactColumn: String, CaseIterable, Sendable {
    case kind, fullName, prefix, given, additional, family, suffix
    case function, organisation, unit
    case telephone, mail, site
    case street, extended, postalCode, town, region, country
    case departments, themes, mandateFrom, mandateUntil, birthday, note
    case source, consent, consentOn, sights, uid

    /// What members are not told.
    var isForModerators: Bool {
        switch self {
        case .source, .consent, .consentOn, .sights: true
        default: false
        }
    }

    var takesMany: Bool {
        switch self {
        case .telephone, .mail, .site, .departments, .themes: true
        default: false
        }
    }
}
