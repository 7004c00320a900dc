package import Foundation

/// The text of a file, whatever it was written in.
package struct FileText: Sendable {
    /// UTF-8, except where `encoding` was found to be Windows-1252: those bytes stand as they came,
    /// since files that were glued together may have lines of both kinds. `text(of:)` reads either.
    package let bytes: [UInt8]
    package let encoding: TextEncoding

    /// UTF-16 of either order with a mark, or seen by its zeros; UTF-8 with or without a mark; or
    /// else Windows-1252. Linear time, and at most twice the file in memory.
    package init(_ file: Data) {
        if let wide = Self.wide(Array(file.prefix(4))) {
            encoding = wide
            bytes = Self.narrowed(file, isBigEndian: wide == .utf16BigEndian)
            return
        }
        let hasMark = file.starts(with: Self.mark)
        bytes = Array(hasMark ? file.dropFirst(3) : file)
        encoding = String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
    }

    /// The text of a file of which somebody has said how it is written.
    package init(_ file: Data, as encoding: TextEncoding) {
        self.encoding = encoding
        switch encoding {
        case .utf8: bytes = Array(file.starts(with: Self.mark) ? file.dropFirst(3) : file)
        case .utf16LittleEndian: bytes = Self.narrowed(file, isBigEndian: false)
        case .utf16BigEndian: bytes = Self.narrowed(file, isBigEndian: true)
        case .windows1252: bytes = Array(Self.windows1252(file).utf8)
        case .macRoman: bytes = Array(MacRoman.text(of: file).utf8)
        }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func wide(_ first: [UInt8]) -> TextEncoding? {
        if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        guard first.count == 4 else { return nil }
        if first[0] == 0, first[1] != 0, first[2] == 0 { return .utf16BigEndian }
        return first[0] != 0 && first[1] == 0 && first[3] == 0 ? .utf16LittleEndian : nil
    }

    private static func narrowed(_ file: Data, isBigEndian: Bool) -> [UInt8] {
        let pairs = Array(file)
        var units: [UInt16] = []
        units.reserveCapacity(pairs.count / 2)
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            let (first, second) = (UInt16(pairs[place]), UInt16(pairs[place + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// A piece of a file as text: UTF-8 if it is valid, else Windows-1252.
    package static func text(of bytes: some Collection<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
    }

    /// Windows-1252, in which the five bytes without a letter are control characters (WHATWG).
    package static func windows1252(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = 0x80...0x9F ~= byte
            let letter = isSpecial ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte)
            text.append(letter)
        }
        return String(text)
    }

    /// 0x80 to 0x9F.
    private static let specials: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}",
        "\u{2021}", "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}",
        "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}",
        "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
