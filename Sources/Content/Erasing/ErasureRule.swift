package import Community

/// What a space does with the messages and comments of those who erase their account.
package enum ErasureRule: String, CaseIterable, Sendable {
    /// They stay under no name.
    case kept
    /// A mark stands in their place, so that what others answered still reads.
    case removed

    package static let setting = Setting.choice(
        "space.erasure", word: "erasing.rule", hint: "erasing.rule.hint", of: allCases,
        initial: .kept)
}

extension ErasureRule: LosslessStringConvertible {
    package init?(_ description: String) { self.init(rawValue: description) }
    package var description: String { rawValue }
}
