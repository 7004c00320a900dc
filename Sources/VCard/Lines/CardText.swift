import TextFiles

/// Texts as a `Card` has them, so that what is written is read as the same.
enum CardText {
    /// Ends of lines as `\n`, other control characters but tabs gone, no blanks at the ends.
    static func clean(_ text: String) -> String {
        guard hasControls(text) else { return text.trimmingBlanks }
        var clean: [UInt8] = []
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 13: clean.append(10)
            case 10: if before != 13 { clean.append(10) }
            case 9, 32..<127, 128...: clean.append(byte)
            default: break
            }
            before = byte
        }
        return String(decoding: clean, as: UTF8.self).trimmingBlanks
    }

    private static func hasControls(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.contains { $0 < 32 || $0 == 127 } }
    }

    /// On one line, without tabs.
    static func word(_ text: String) -> String {
        let clean = clean(text)
        guard hasControls(clean) else { return clean }
        return clean.replacing(signs: [10: " ", 9: " "])
    }

    /// An address: no control characters, no backslash, which escapes where values are texts.
    static func address(_ text: String) -> String {
        LineWriter.bare(text).replacing(signs: [92: "%5C"]).trimmingBlanks
    }

    /// What begins as an address does: `https:`, `urn:uuid:` (RFC 3986 section 3.1).
    static func isAddress(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = text[..<colon].utf8
        guard let first = scheme.first, 97...122 ~= first | 32 else { return false }
        return scheme.allSatisfy {
            97...122 ~= $0 | 32 || 48...57 ~= $0 || [43, 45, 46].contains($0)
        }
    }

    /// Without the name of its scheme, however often it stands there.
    static func dropping(_ scheme: String, from text: String) -> String {
        var text = text
        while text.utf8.starts(with: scheme.utf8, by: { $0 | 32 == $1 | 32 }) {
            text = String(text.dropFirst(scheme.count)).trimmingBlanks
        }
        return text
    }
}
