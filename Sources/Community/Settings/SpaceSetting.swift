/// What each space can decide about a feature: its words, what it can be, and what it is until
/// somebody decides. The administration makes its form of it; `Setting` reads it.
package struct SpaceSetting: Declaration {
    package static let noun = "setting of a space"

    package enum Kind: Equatable, Sendable {
        case flag
        /// One of some values: numbers, or names with a text each: `news.setting.order.newest`.
        case choice([String])
        case number(ClosedRange<Int>)
        /// One line of text, of at most so many Unicode scalars.
        case line(longest: Int)
    }

    /// Begins with the name of its feature: `forum.showsReaders`.
    package let name: String
    /// The key of its words in the catalogues.
    package let word: String
    /// The key of the sentence that explains it.
    package let hint: String
    package let kind: Kind
    /// What holds until a space decides.
    package let initial: String

    /// Whether a text is one of its values.
    package func accepts(_ text: String) -> Bool {
        switch kind {
        case .flag: Bool(text) != nil
        case .choice(let values): values.contains(text)
        case .number(let range): Int(text).map(range.contains) ?? false
        case .line(let longest): text == text.oneLine && text.length <= longest
        }
    }

    /// What holds in a space. A value that is none any more, since the feature has changed, does
    /// not.
    package func value(in space: Space) -> String {
        let chosen = space.choices.values[name]
        return chosen.flatMap { accepts($0) ? $0 : nil } ?? initial
    }
}
