/// The ends of lines that texts come with: a browser's CR LF, an old Mac's CR, and what other
/// programs break lines with (Unicode 5.8: U+000B, U+000C, U+0085, U+2028, U+2029).
package enum LineEnds {
    /// The text with LF alone at the ends of its lines.
    package static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: mayEnd) else { return text }
        return String(decoding: plain(Array(text.utf8)), as: UTF8.self)
    }

    /// The same of UTF-8.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: mayEnd) else { return text }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let width = width(in: text, at: index)
            plain.append(width > 0 ? 0x0A : text[index])
            index += max(1, width)
        }
        return plain
    }

    /// How many bytes the end of a line at `index` has; none where no line ends.
    private static func width(in text: [UInt8], at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 {
            index + offset < text.count ? text[index + offset] : 0
        }
        switch text[index] {
        case 0x0D: return byte(1) == 0x0A ? 2 : 1
        case 0x0B, 0x0C: return 1
        case 0xC2: return byte(1) == 0x85 ? 2 : 0
        case 0xE2: return byte(1) == 0x80 && byte(2) | 1 == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    private static func mayEnd(_ byte: UInt8) -> Bool {
        0x0B...0x0D ~= byte || byte == 0xC2 || byte == 0xE2
    }
}
