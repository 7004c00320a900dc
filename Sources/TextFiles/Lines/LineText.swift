/// Texts as values of lines (RFC 5545 section 3.3.11, RFC 6350 section 3.4).
package enum LineText {
    /// With a backslash before `\ ; ,`, and `\n` for the end of a line; other control characters
    /// but tabs are left out.
    package static func escaped(_ value: String) -> String {
        // Most texts are as they will be.
        guard value.utf8.contains(where: { $0 < 32 || $0 == 127 || isSpecial($0) }) else {
            return value
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(value.utf8.count + 8)
        var before: UInt8 = 0
        for byte in value.utf8 {
            switch byte {
            case _ where isSpecial(byte):
                escaped.append(92)
                escaped.append(byte)
            case 10: if before != 13 { escaped += [92, 110] }
            case 13: escaped += [92, 110]
            case 9, 32..<127, 128...: escaped.append(byte)
            default: break
            }
            before = byte
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 92 || byte == 59 || byte == 44 }

    /// The text that a value stands for. A backslash that escapes nothing, as in `C:\dossier`,
    /// stays.
    package static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(92) else { return value }
        var text: [UInt8] = []
        text.reserveCapacity(value.utf8.count)
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(10)
                case 48...57, 65...90, 97...122: text += [92, byte]
                default: text.append(byte)
                }
                isEscaped = false
            } else if byte == 92 {
                isEscaped = true
            } else {
                text.append(byte)
            }
        }
        if isEscaped { text.append(92) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The parts of a value between separators without a backslash, still escaped; at least one.
    package static func parts(_ value: String, at separator: Character) -> [String] {
        let sign = separator.asciiValue ?? 0
        var value = value
        return value.withUTF8 { bytes in
            var parts: [String] = []
            var start = 0
            var isEscaped = false
            for (place, byte) in bytes.enumerated() {
                if byte == sign, !isEscaped {
                    parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
                    start = place + 1
                }
                isEscaped = byte == 92 && !isEscaped
            }
            parts.append(String(decoding: bytes[start...], as: UTF8.self))
            return parts
        }
    }
}
