/// What the head of the home page says of an item: how much is new or waits there, in a few words.
package struct ToldCount: Sendable {
    /// The key of the words, with `one` and `other`: "3 sujets avec du nouveau".
    let word: String
    /// Nil for what the item's badge counts.
    let count: WaitingCount?

    package init(_ word: String, of count: WaitingCount? = nil) {
        self.word = word
        self.count = count
    }
}
