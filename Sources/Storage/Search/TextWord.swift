/// A word of a text as search compares it, and where it stands.
package struct TextWord: Equatable, Sendable {
    /// Folded: `Cœurs` is `coeurs`, `formé·es` is `formes`.
    package let text: String
    /// The other forms that an inclusive spelling stands for: `formees`.
    package let others: [String]
    /// In the text that was read.
    package let range: Range<String.Index>
}
