/// Brings a text down to what a guesser tries: lower case, no accents, no disguised letters.
enum Folding {
    private static let accented: [Character: String] = {
        let families = [
            "a": "àáâäãåā", "c": "çćč", "e": "éèêëēęě", "i": "îïíìī", "n": "ñń", "o": "ôöóòõøō",
            "s": "šśş", "u": "ùûüúū", "y": "ÿý", "z": "žźż", "oe": "œ", "ae": "æ", "ss": "ß",
        ]
        var table: [Character: String] = [:]
        for (plain, letters) in families {
            for letter in letters { table[letter] = plain }
        }
        return table
    }()

    /// The bytes of the folded text: ASCII letters are lower case without accents.
    static func fold(_ text: String) -> [UInt8] {
        text.lowercased().flatMap { Array((accented[$0] ?? String($0)).utf8) }
    }

    /// The letter a sign stands for in a disguised word ("p@ssw0rd"), else the byte itself.
    static func undisguise(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "4"): UInt8(ascii: "a")
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "$"), UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        default: byte
        }
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
