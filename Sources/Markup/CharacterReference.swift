/// A character reference of HTML, such as `&amp;` or `&#233;`.
enum CharacterReference {
    /// The text that a reference stands for. `nil` for names that are not in the short list here:
    /// a browser knows more than two thousand, and shows them itself.
    static func text(of reference: String) -> String? {
        let body = reference.dropFirst().dropLast()
        guard body.first == "#" else { return names[String(body)] }
        let digits = body.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value), isAllowed(value) else {
            return "\u{FFFD}"
        }
        return String(Character(scalar))
    }

    private static func isAllowed(_ value: UInt32) -> Bool {
        value == 0x09 || value == 0x0A || (value >= 0x20 && !(0x7F...0x9F).contains(value))
    }

    private static let names = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "hellip": "…", "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è", "agrave": "à",
        "ccedil": "ç", "ecirc": "ê", "euro": "€", "ndash": "–", "mdash": "—", "rsquo": "’",
        "copy": "©", "deg": "°",
    ]
}
