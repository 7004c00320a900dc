/// The form in which names, e-mail addresses and searched words compare:
/// small letters without accents, ligatures apart (œ is oe), one kind of
/// apostrophe, of hyphen and of space. Needs no ICU and no locale.
package enum Folding {
    /// The folded form; folding it again changes nothing.
    package static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: text.utf8.map(smallLetter), as: UTF8.self)
        }
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    private static func smallLetter(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte + 0x20 : byte
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        switch scalar.value {
        case 0x41...0x5A: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
        case 0..<0x80: folded.unicodeScalars.append(scalar)
        case 0xC0...0x17F: append(scalar, as: latin[Int(scalar.value) - 0xC0], to: &folded)
        case 0x1E00...0x1EFF: append(scalar, as: more[Int(scalar.value) - 0x1E00], to: &folded)
        case 0x300...0x36F: break
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: folded += "'"
        case 0x2010, 0x2011: folded += "-"
        case 0xA0, 0x202F, 0x2009: folded += " "
        case 0x212B: folded += "a"
        case 0xFB00: folded += "ff"
        case 0xFB01: folded += "fi"
        case 0xFB02: folded += "fl"
        default: folded += scalar.properties.lowercaseMapping
        }
    }

    private static func append(
        _ scalar: Unicode.Scalar, as letter: UInt8, to folded: inout String
    ) {
        switch letter {
        case UInt8(ascii: "#"): folded += pair(scalar)
        case UInt8(ascii: "?"): folded += scalar.properties.lowercaseMapping
        default: folded.unicodeScalars.append(Unicode.Scalar(letter))
        }
    }

    /// The letters that fold to two.
    private static func pair(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "Æ", "æ": "ae"
        case "Œ", "œ": "oe"
        case "ß", "ẞ": "ss"
        case "Þ", "þ": "th"
        case "Ĳ", "ĳ": "ij"
        case "ŉ": "'n"
        default: scalar.properties.lowercaseMapping
        }
    }

    /// U+00C0 to U+017F: the small letter beneath the accent, `#` for a pair,
    /// `?` for a sign that stays.
    private static let latin = Array(
        ("aaaaaa#ceeeeiiiidnooooo?ouuuuy##aaaaaa#ceeeeiiiidnooooo?ouuuuy#y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii##jjkkklllllll"
            + "lllnnnnnn#nnoooooo##rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// U+1E00 to U+1EFF, the same way.
    private static let more = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwy????#?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)
}
