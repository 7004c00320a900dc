import Storage

/// Who of a space must have a second factor to sign in with: a code, a passkey. Until they have one
/// they do nothing else in any space.
package enum SecondFactorRule: String, SQLValue, CaseIterable, Comparable, Sendable {
    case nobody
    /// Moderators and administrators.
    case moderators
    case everybody

    package static let setting = Setting.choice(
        "space.secondFactor", word: "space.secondFactor", hint: "space.secondFactorHint",
        of: allCases, initial: .nobody)

    /// The stricter is the greater.
    package static func < (one: SecondFactorRule, other: SecondFactorRule) -> Bool {
        one.strictness < other.strictness
    }

    private var strictness: Int {
        switch self {
        case .nobody: 0
        case .moderators: 1
        case .everybody: 2
        }
    }

    func binds(_ role: Role) -> Bool {
        switch self {
        case .nobody: false
        case .moderators: role >= .moderator
        case .everybody: true
        }
    }
}

extension SecondFactorRule: LosslessStringConvertible {
    package init?(_ description: String) { self.init(rawValue: description) }
    package var description: String { rawValue }
}
