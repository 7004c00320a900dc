/// Two words side by side, by a sign that few other pairs share. SQLite's index keeps the signs
/// of a text: words that nearly every text has stand side by side in few of them, and a phrase
/// is looked for there alone.
struct WordPair: Hashable, Comparable {
    private let number: UInt64

    /// Three letters or digits tell as many pairs apart: a common text has hundreds.
    private static let most: UInt64 = 36 * 36 * 36

    /// FNV-1a (draft-eastlake-fnv, section 2) of the words with a space between them.
    private init(_ first: String, _ second: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        first.utf8.forEach(take)
        take(0x20)
        second.utf8.forEach(take)
        number = hash % Self.most
    }

    /// Those of words in their order, each once.
    static func all(_ words: some Collection<String>) -> [WordPair] {
        Set(zip(words, words.dropFirst()).map(WordPair.init)).sorted()
    }

    /// As the index holds it; what it begins with is no letter, as in `FullTextEntry.mark`.
    var text: String { "¶" + String(number, radix: 36) }

    static func < (one: WordPair, other: WordPair) -> Bool { one.number < other.number }
}
