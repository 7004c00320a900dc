/// An address in a report's field, such as `rfc822; amina@example.org` (RFC 3464 section 2.3).
enum ReportedAddress {
    /// The address without its type and angle brackets; nil if there is none.
    static func read(_ field: String?) -> String? {
        guard let field else { return nil }
        var text = field[...]
        if let semicolon = text.firstIndex(of: ";") {
            text = text[text.index(after: semicolon)...]
        }
        var bare = text.trimmed
        if let open = bare.firstIndex(of: "<"), let close = bare.lastIndex(of: ">"), open < close {
            bare = String(bare[bare.index(after: open)..<close])
        }
        // A comment after it.
        let address = bare.prefix { !$0.isWhitespace }
        return address.isEmpty || address.utf8.count > 1_000 ? nil : String(address)
    }

    /// The same, of a field that stands as the sender gave it (RFC 3461 section 4).
    static func original(_ field: String?) -> String? { read(field).map(xtext) }

    /// `+XX` is the byte XX; anything else stands for itself (RFC 3461 section 4), and so does a
    /// plus sign that nobody encoded.
    static func xtext(_ text: String) -> String {
        guard text.contains("+") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "+"), digits.utf8.count == 2, digits == digits.uppercased(),
                let value = UInt8(digits, radix: 16), value >= 0x20, value != 0x7F
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
