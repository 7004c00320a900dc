/// What of a card follows a file, or was decided here, for itself.
enum ContactField: String, CaseIterable, Sendable {
    case title, name, organisation, unit, function, mandate, note, birthday, source, consent
    case picture
    /// Each of them for itself.
    case rest, channels, themes, departments

    /// Its parts, as a table has them; none of a picture, and of what is many.
    var columns: [ContactColumn] {
        switch self {
        case .title: [.fullName]
        case .name: [.family, .given, .additional, .prefix, .suffix]
        case .organisation: [.organisation]
        case .unit: [.unit]
        case .function: [.function]
        case .mandate: [.mandateFrom, .mandateUntil]
        case .note: [.note]
        case .birthday: [.birthday]
        case .source: [.source]
        case .consent: [.consent, .consentOn]
        case .picture, .rest, .channels, .themes, .departments: []
        }
    }
}
