import Storage

/// One field of a profile, with a visibility of its own.
package enum ProfileField: String, SQLValue, CaseIterable, Sendable {
    case kind, organisation, department, telephone, address, about
    /// Its content is the account's own address; only the visibility is kept here.
    case email

    /// Who sees it until its owner says otherwise.
    package var usualVisibility: FieldVisibility {
        switch self {
        case .telephone, .address: .me
        case .email: .moderators
        case .kind, .organisation, .department, .about: .members
        }
    }

    /// In characters.
    package var longest: Int {
        switch self {
        case .about: 2000
        case .address: 300
        case .telephone: 40
        default: 120
        }
    }

    package var isLong: Bool { self == .about || self == .address }
}
