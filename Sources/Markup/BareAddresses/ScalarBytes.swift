/// UTF-8 read scalar by scalar, forwards and backwards.
struct ScalarBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The scalar at `index`, and where the next one begins; nil at the end.
    func scalar(at index: Int) -> (value: UInt32, next: Int)? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, index + length <= bytes.count else { return (UInt32(first), index + 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, index + length)
    }

    /// The scalar that ends at `index`, and where it begins; nil at the beginning.
    func before(_ index: Int) -> (value: UInt32, start: Int)? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start).map { ($0.value, start) }
    }

    /// What a reader sees before `index`; nil at the beginning.
    func seen(before index: Int) -> UInt32? {
        var index = index
        while let (value, start) = before(index) {
            guard value.isUnseen else { return value }
            index = start
        }
        return nil
    }

    /// Whether ASCII stands there, its letters in either case.
    func has(_ text: String, at index: Int) -> Bool {
        var index = index
        for byte in text.utf8 {
            guard index < bytes.count else { return false }
            let small = (0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
            if small != byte { return false }
            index += 1
        }
        return true
    }

    /// The words of a part, without what nobody sees.
    func seenWords(_ range: Range<Int>) -> String {
        let words = String(decoding: bytes[range], as: UTF8.self)
        guard words.utf8.contains(where: { $0 >= 0x80 }) else { return words }
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.value.isUnseen }))
    }
}

extension BinaryInteger {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    func isOne(of signs: StaticString) -> Bool {
        guard self < 0x80 else { return false }
        return signs.withUTF8Buffer { $0.contains { $0 == self } }
    }
}

extension UInt32 {
    /// A letter or a digit of any script, or an accent upon one.
    var isWord: Bool {
        if self < 0x80 { return isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) }
        guard let properties = Unicode.Scalar(self)?.properties else { return false }
        return properties.isAlphabetic || properties.generalCategory == .decimalNumber
            || properties.generalCategory == .nonspacingMark
    }

    /// A sign of no width: a soft hyphen, a space or a joiner of none, one that turns directions.
    var isUnseen: Bool {
        guard self >= 0x80, let properties = Unicode.Scalar(self)?.properties else { return false }
        return properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format
    }

    /// Blanks of every kind, what nobody sees, and signs that stand around an address.
    var endsAddress: Bool {
        switch self {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7F...0xA0, 0xAB, 0xBB: return true
        case 0..<0x80: return false
        case 0x2014, 0x201C...0x201F, 0x2026, 0x2039, 0x203A, 0xFFFD: return true
        default:
            guard let properties = Unicode.Scalar(self)?.properties else { return true }
            return properties.isWhitespace || properties.generalCategory == .format
        }
    }

    /// What stands behind an address rather than in it.
    var closesSentence: Bool {
        isOne(of: ".,;:!?'*~") || self == 0x2019 || self == 0x2018 || self == 0x2013
    }
}
