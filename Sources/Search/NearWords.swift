/// Whatever is one slip away from a word, as Norvig's corrector has it (norvig.com/spell-correct):
/// a letter too many, one missing, another one, or two exchanged. Words come folded, so there are
/// some fifty for each letter, which the index is asked for at once.
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
