/// How values are written behind a command (RFC 3461 4).
enum XText {
    /// ASCII in which `+` and `=` are written by their numbers.
    static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (33...126).contains(byte) && byte != 43 && byte != 61
            return isPlain ? String(UnicodeScalar(byte)) : "+" + hex(UInt32(byte), least: 2)
        }.joined()
    }

    /// An address with its type, other letters by their numbers (RFC 6533 3).
    static func address(_ address: MailAddress) -> String {
        guard address.needsSMTPUTF8 else { return "rfc822;" + encode(address.description) }
        let letters = address.description.unicodeScalars.map { scalar in
            let isPlain =
                (33...126).contains(scalar.value) && !"+=\\".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "\\x{\(hex(scalar.value, least: 2))}"
        }
        return "utf-8;" + letters.joined()
    }

    private static func hex(_ value: UInt32, least: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, least - digits.count)) + digits
    }
}
