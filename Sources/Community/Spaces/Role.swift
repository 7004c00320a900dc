import Storage

/// What a person is in one space. The order is the order of rights.
package enum Role: String, SQLValue, CaseIterable, Sendable, Comparable {
    /// Reads, and takes part where invited.
    case partner
    case member
    case moderator
    case administrator

    private var rank: Int {
        switch self {
        case .partner: 0
        case .member: 1
        case .moderator: 2
        case .administrator: 3
        }
    }

    package static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }
}
