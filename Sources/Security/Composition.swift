/// Writes accented letters in their composed form, the common case of Unicode NFC.
///
/// Swift compares characters by canonical equivalence, so a table keyed by `Character` finds
/// "é" whether it came as one code point or as "e" and a combining accent. The table covers
/// the Latin, Greek, Cyrillic and other letters below U+2000; other text stays as it came.
enum Composition {
    private static let composed: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for scalar in (UInt32(0xC0)..<0x2000).compactMap({ Unicode.Scalar($0) })
        where scalar.properties.isAlphabetic {
            let character = Character(scalar)
            table[character] = table[character] ?? scalar
        }
        return table
    }()

    /// The UTF-8 bytes of the composed text.
    static func utf8(of text: String) -> [UInt8] {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return Array(text.utf8) }
        return text.flatMap { character in
            guard character.unicodeScalars.count > 1, let scalar = composed[character] else {
                return Array(character.utf8)
            }
            return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
