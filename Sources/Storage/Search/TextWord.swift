/// A word of a text as search compares it, and where it stands.
package struct TextWord: Equatable, Sendable {
    /// Folded: `Cœurs` is `coeurs`, `formé·es` is `formes`, `A.G.` is `ag`.
    package let text: String
    /// The other forms that it is found by: `formees` of an inclusive spelling, `mail` of
    /// `e-mail`, the pairs of digits of a telephone number.
    package internal(set) var others: [String]
    /// In the text that was read.
    package let range: Range<String.Index>
    /// What it ends, when hyphens join it to the words before.
    package internal(set) var compound: Compound?

    /// Words between hyphens as one: `anti-syndical` is `antisyndical`.
    package struct Compound: Equatable, Sendable {
        package let text: String
        /// From its first word on.
        package let range: Range<String.Index>
    }

    /// All that it is found by, itself first.
    package var forms: [String] { [text] + others + [compound?.text].compactMap(\.self) }
}
