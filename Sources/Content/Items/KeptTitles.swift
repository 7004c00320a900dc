/// Things that keep their title when the words go with an account, since the words of others stand
/// under it: whoever leaves is told beforehand.
package struct KeptTitles: Sendable {
    let kind: String
    /// The key of a sentence with their number, `n`.
    package let word: String

    /// - Parameter kind: of the items that have these titles.
    package init(of kind: String, word: String) { (self.kind, self.word) = (kind, word) }
}
