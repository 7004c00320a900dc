/// How many people: exactly, or "more than" where a count stops so that it costs the same in every
/// space.
package struct Headcount: Equatable, Sendable {
    /// Where a count stops.
    package static let most = 300

    package let number: Int
    package let isExact: Bool

    package init(_ number: Int, isExact: Bool = true) {
        self.number = number
        self.isExact = isExact
    }

    /// What was counted up to one more than `most`.
    package init(counted: Int) {
        self.init(min(counted, Self.most), isExact: counted <= Self.most)
    }

    /// "12 personnes", "plus de 300 personnes".
    package func text(_ words: Localization) -> String {
        bounded(words.count("headcount", number), words)
    }

    /// "12", "plus de 300".
    package func figure(_ words: Localization) -> String { bounded(words.number(number), words) }

    /// Any text that tells the number.
    package func bounded(_ text: String, _ words: Localization) -> String {
        isExact ? text : words("headcount.more", ["people": text])
    }
}
