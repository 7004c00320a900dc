import Storage

/// One field of a profile, with a visibility of its own.
package enum ProfileField: String, SQLValue, CaseIterable, Sendable {
    case kind, organisation, department, telephone, address, about
    /// Its content is the account's own address; only who sees it is kept.
    case email

    /// In Unicode scalars.
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
