/// Who of a space must have a second factor to sign in with: a code, a passkey. Until they have one
/// they do nothing else in any space.
package enum SecondFactorRule: String, CaseIterable, Sendable {
    case nobody
    /// Moderators and administrators.
    case moderators
    case everybody

    package static let setting = Setting.choice(
        "space.secondFactor", word: "space.secondFactor", hint: "space.secondFactorHint",
        of: allCases, initial: .nobody)

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

extension Viewer {
    /// Whether a space asks them for a second factor that they do not have.
    package var owesSecondFactor: Bool { !hasSecondFactor && mustHaveSecondFactor }

    package var mustHaveSecondFactor: Bool {
        memberships.contains { membership in
            let rule = membership.space[SecondFactorRule.setting]
            return rule.binds(membership.role) || administersSite && rule.binds(.administrator)
        }
    }
}
