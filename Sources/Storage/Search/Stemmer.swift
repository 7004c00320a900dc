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
        let stem = Self.even(snowball(Self.singular(word)))
        if known.count >= Self.most { known = [:] }
        known[word] = stem
        return stem
    }

    /// Where folding took the accent that Snowball looks for: `formées` ends
    /// like `forme`.
    private static func singular(_ word: String) -> String {
        if let singular = irregular[word] { return singular }
        var word = word
        if word.hasSuffix("s"), !word.hasSuffix("ss") { word.removeLast() }
        if word.hasSuffix("ee") { word.removeLast() }
        return word
    }

    /// `négocier` gives `negoci`, `négocié` without its accent `negoc`.
    private static func even(_ stem: String) -> String {
        guard stem.utf8.count > 4, let last = stem.utf8.last else { return stem }
        let isLoose = last == UInt8(ascii: "i") || last == UInt8(ascii: "y")
        return isLoose ? String(stem.dropLast()) : stem
    }

    /// Without memory for the library, a word stands for itself.
    private func snowball(_ word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            guard let handle,
                let start = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
            else { return String(decoding: bytes, as: UTF8.self) }
            let count = Int(sb_stemmer_length(handle))
            return String(
                decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        }
    }

    /// Plurals of everyday words that no ending tells.
    private static let irregular = [
        "travaux": "travail", "baux": "bail", "jeux": "jeu", "enjeux": "enjeu", "lieux": "lieu",
        "milieux": "milieu", "voeux": "voeu", "aveux": "aveu", "feux": "feu", "cheveux": "cheveu",
    ]
}
