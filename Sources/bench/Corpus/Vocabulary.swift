/// Some fifteen thousand words of a French-speaking network of militants, the frequent ones
/// first, as Zipf's law spreads them; and numbers and names beyond, each of which few texts have.
struct Vocabulary {
    private let words: [String]
    private let zipf: Zipf

    init() {
        let common = FrenchWords.common
        let topical = FrenchWords.topical
        var words: [String] = []
        for index in 0..<max(common.count, topical.count) {
            if index < common.count { words.append(common[index]) }
            if index < topical.count { words.append(topical[index]) }
        }
        var dice = Dice(1)
        words += Self.derived().shuffled(using: &dice)
        self.words = words
        zipf = Zipf(words.count)
    }

    /// The forms of many verbs and nouns: `conseillerons`, `reformation`, `interprofessionnel`.
    private static func derived() -> [String] {
        FrenchWords.roots.enumerated().flatMap { number, root in
            let beginnings =
                [""]
                + FrenchWords.prefixes.enumerated().filter { ($0.offset + number) % 3 == 0 }
                .map(\.element)
            return beginnings.flatMap { start in FrenchWords.endings.map { start + root + $0 } }
        }
    }

    func word(_ dice: inout Dice) -> String {
        switch dice.next() % 100 {
        case 0: String(dice.next() % 100_000)
        case 1: Self.name(&dice)
        default: words[zipf.rank(&dice)]
        }
    }

    /// Of a person, a place or a firm: `Vorinel`.
    private static func name(_ dice: inout Dice) -> String {
        let syllables = (0..<3).map { _ in
            let (first, second) = (Int(dice.next() % 15), Int(dice.next() % 8))
            return consonants[first] + vowels[second]
        }
        return syllables[0].uppercased() + syllables[1] + syllables[2]
    }

    private static let consonants = [
        "b", "br", "c", "d", "f", "g", "gr", "l", "m", "n", "p", "r", "s", "t", "v",
    ]
    private static let vowels = ["a", "e", "i", "o", "u", "ou", "an", "el"]
}
