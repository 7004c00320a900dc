internal import CStemmer

/// Brings the forms of a French word together: plurals, genders, endings of
/// verbs. `élections` and `election` have one stem.
///
/// Snowball's French algorithm (snowballstem.org), asked for words without
/// accents, since people search without them; the endings that only an accent
/// would have told are evened out around it. Not for use by two threads.
package final class Stemmer {
    private let handle: OpaquePointer?
    private var known: [String: String] = [:]
    private static let most = 20_000

    package init() { handle = sb_stemmer_new("french", "UTF_8") }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a folded word. What is shorter than four letters, has a
    /// digit or is not written in Latin letters is its own stem.
    package func stem(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else { return word }
        if let stem = known[word] { return stem }
        let stem = snowball(Self.singular(word))
        if known.count >= Self.most { known = [:] }
        known[word] = stem
        return stem
    }

    /// Where folding took the accent that Snowball looks for: `formées` ends
    /// like `forme`.
    private static func singular(_ word: String) -> [UInt8] {
        if let singular = irregular[word] { return Array(singular.utf8) }
        var letters = Array(word.utf8)
        if letters.ends(with: "s"), !letters.ends(with: "ss") { letters.removeLast() }
        if letters.ends(with: "ee") { letters.removeLast() }
        return letters
    }

    /// `négocier` gives `negoci`, `négocié` without its accent `negoc`.
    private static func even(_ stem: UnsafeBufferPointer<UInt8>) -> String {
        let isLoose = stem.count > 4 && (stem.last == 0x69 || stem.last == 0x79)
        return String(decoding: isLoose ? stem.dropLast() : stem[...], as: UTF8.self)
    }

    /// Without memory for the library, a word stands for itself.
    private func snowball(_ word: [UInt8]) -> String {
        word.withUnsafeBufferPointer { letters in
            guard let handle,
                let start = sb_stemmer_stem(handle, letters.baseAddress, Int32(letters.count))
            else { return Self.even(letters) }
            let count = Int(sb_stemmer_length(handle))
            return Self.even(UnsafeBufferPointer(start: start, count: count))
        }
    }

    /// Plurals of everyday words that no ending tells.
    private static let irregular = [
        "travaux": "travail", "baux": "bail", "jeux": "jeu", "enjeux": "enjeu", "lieux": "lieu",
        "milieux": "milieu", "voeux": "voeu", "aveux": "aveu", "feux": "feu", "cheveux": "cheveu",
    ]
}

extension [UInt8] {
    fileprivate func ends(with letters: StaticString) -> Bool {
        letters.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}
