/// Makes text safe in HTML, between tags and inside a quoted attribute alike.
///
/// `& < > " '` are replaced (OWASP Cross Site Scripting Prevention, rule 1); all else is left as
/// it is. Texts are searched eight bytes at a time.
package enum Escaping {
    /// Text with its `& < > " '` escaped.
    package static func escape(_ text: String) -> String {
        var output = Output(reserving: text.utf8.count)
        output.append(escaping: text)
        return output.text
    }

    /// The index of the next byte to escape, or the end.
    static func nextSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let hits = specials(in: word)
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
        return index
    }

    /// The reference that stands for a special byte.
    static func entity(of byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }

    /// The high bit of each special byte of a word; bits above the lowest one may be wrong.
    ///
    /// One bit tells `&` from `'` and another `<` from `>`, so that three comparisons do for five.
    private static func specials(in word: UInt64) -> UInt64 {
        zeros(in: word ^ (ones &* 0x22))
            | zeros(in: (word | ones) ^ (ones &* 0x27))
            | zeros(in: (word | (ones &* 2)) ^ (ones &* 0x3E))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte | 1 == 0x27 || byte | 2 == 0x3E
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The high bit of each zero byte of a word, exact up to the lowest one.
    private static func zeros(in word: UInt64) -> UInt64 {
        (word &- ones) & ~word & (ones &* 0x80)
    }
}
