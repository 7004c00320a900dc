/// Text as PDF reads it with the encoding WinAnsi.
enum WinAnsi {
    private static let special: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "„": 0x84, "…": 0x85, "†": 0x86, "‰": 0x89, "‹": 0x8B, "Œ": 0x8C,
        "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "™": 0x99,
        "›": 0x9B, "œ": 0x9C, "Ÿ": 0x9F, "\u{202F}": 0xA0, "\u{2009}": 0xA0, "\u{2011}": 0x2D,
    ]

    /// One byte a character; "?" for what the encoding lacks.
    static func bytes(of text: String) -> [UInt8] {
        text.map { character in
            let scalars = character.unicodeScalars
            let composed = scalars.count == 1 ? scalars.first : latin[character]
            guard let scalar = composed else { return UInt8(ascii: "?") }
            if let byte = special[scalar] { return byte }
            let isPrintable = (0x20...0x7E).contains(scalar.value)
            return isPrintable || (0xA0...0xFF).contains(scalar.value)
                ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "?")
        }
    }

    /// A PDF string: in brackets, with `\`, `(` and `)` escaped.
    static func literal(_ text: String) -> [UInt8] {
        let escaped = bytes(of: text).flatMap { byte -> [UInt8] in
            "\\()".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
        }
        return [UInt8(ascii: "(")] + escaped + [UInt8(ascii: ")")]
    }

    /// A PDF string of any Unicode text, for what is not drawn (PDF 1.4 section 3.8.1): UTF-16,
    /// most significant byte first, after its mark, in hexadecimal.
    static func unicode(_ text: String) -> [UInt8] {
        let digits = [0xFEFF] + text.utf16.map { Int($0) }
        let hex = digits.map { String(0x10000 + $0, radix: 16).dropFirst() }
        return Array("<\(hex.joined())>".utf8)
    }

    /// Accented letters that came in two code points.
    private static let latin: [Character: Unicode.Scalar] = {
        let scalars = (UInt32(0xC0)...0xFF).compactMap { Unicode.Scalar($0) }
        return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
    }()
}
