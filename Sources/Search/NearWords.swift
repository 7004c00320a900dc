/// Whatever is one slip away from a word, as Norvig's corrector has it (norvig.com/spell-correct):
/// a letter too many, one missing, another one, or two exchanged. Words come folded, so there are
/// some fifty for each letter, which the index is asked for at once. What is two slips away from a
/// long word is far too much for that, and is chosen from the words that there are.
struct NearWords {
    let word: String
    let all: Set<String>

    /// Shorter words are near everything.
    private static let lengths = 4...24
    private static let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { $0 }

    /// Nil for what is no word that one mistypes: a number, a name with signs, a long one.
    init?(_ word: String) {
        let bytes = Array(word.utf8)
        guard Self.lengths.contains(bytes.count), bytes.allSatisfy(Self.letters.contains)
        else { return nil }
        self.word = word
        // Of a plural, also what its singular is near to.
        let ends = word.hasSuffix("s") ? Self.around(Array(bytes.dropLast())) : []
        all = Set((Self.around(bytes) + ends).map { String(decoding: $0, as: UTF8.self) })
            .subtracting([word]).filter { $0.utf8.count >= Self.lengths.lowerBound - 1 }
    }

    /// The words that there are which are two slips away from a long one, or from its singular.
    /// - Parameter words: those that begin with the same letter, which is taken to be right.
    init?(_ word: String, farAmong words: [String]) {
        let asked = [word] + (word.hasSuffix("s") ? [String(word.dropLast())] : [])
        let slips = asked.map { Slips($0, most: 2) }
        let near = words.filter { known in
            known != word && slips.contains { $0.count(to: known) != nil }
        }
        guard !near.isEmpty else { return nil }
        self.word = word
        all = Set(near.prefix(Self.mostFar))
    }

    private static let mostFar = 60

    /// Whether two slips in it leave enough to know it by.
    var isLong: Bool { Slips.most(in: word) > 1 }

    private static func around(_ word: [UInt8]) -> [[UInt8]] {
        word.indices.flatMap { at in
            let rest = word[(at + 1)...]
            let start = Array(word[..<at])
            let others = letters.flatMap { [start + [$0] + rest, start + [$0] + word[at...]] }
            let swapped = rest.first.map { [start + [$0, word[at]] + rest.dropFirst()] } ?? []
            return others + swapped + [start + rest]
        } + letters.map { word + [$0] }
    }

    /// The one that most entries have; of as many, one that begins alike.
    /// - Parameter entries: the forms of each.
    func best(in entries: [String]) -> String? {
        var counts: [String: Int] = [:]
        for entry in entries {
            let forms = Set(entry.split { !$0.isLetter && !$0.isNumber }.map(String.init))
            for form in forms.intersection(all) { counts[form, default: 0] += 1 }
        }
        let first = word.first
        return counts.max {
            ($0.value, $0.key.first == first ? 1 : 0, $1.key)
                < ($1.value, $1.key.first == first ? 1 : 0, $0.key)
        }?.key
    }
}
