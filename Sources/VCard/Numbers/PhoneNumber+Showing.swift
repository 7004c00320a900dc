extension PhoneNumber {
    /// As it is read in France: `06 12 34 56 78` with narrow no-break spaces (U+202F), also for
    /// the departments overseas, which France dials so; others behind their code, `+687 26 12 34`.
    package var shown: String {
        guard normal.hasPrefix("+") else { return Self.grouped(normal[...]) }
        let digits = normal.dropFirst()
        if digits.hasPrefix("33") { return Self.grouped("0" + digits.dropFirst(2)) }
        if let overseas = Overseas.all.first(where: { digits.hasPrefix($0.code) }) {
            let rest = digits.dropFirst(3)
            switch overseas.length {
            case 9: return Self.grouped("0" + rest)
            case 6 where !overseas.starts.isEmpty: return Self.grouped("0508" + rest)
            default: return "+" + overseas.code + Self.narrow + Self.grouped(rest)
            }
        }
        let length = Self.codeLength(digits)
        return "+" + digits.prefix(length) + Self.narrow + Self.grouped(digits.dropFirst(length))
    }

    /// The address that dials it (RFC 3966).
    package var address: String { "tel:" + normal + (ext.isEmpty ? "" : ";ext=" + ext) }

    private static let narrow = "\u{202F}"

    /// In pairs; the first group has three where the count is odd.
    private static func grouped(_ digits: Substring) -> String {
        guard digits.utf8.count > 3 else { return String(digits) }
        var rest = digits
        var groups: [Substring] = []
        if rest.utf8.count % 2 == 1 {
            groups.append(rest.prefix(3))
            rest = rest.dropFirst(3)
        }
        while !rest.isEmpty {
            groups.append(rest.prefix(2))
            rest = rest.dropFirst(2)
        }
        return groups.joined(separator: narrow)
    }

    private static func grouped(_ digits: String) -> String { grouped(digits[...]) }

    /// Of the codes of countries (ITU-T E.164): one digit, two, or three.
    private static func codeLength(_ digits: Substring) -> Int {
        let pairs = [
            "20", "27", "30", "31", "32", "34", "36", "39", "40", "41", "43", "44", "45", "46",
            "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62",
            "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95",
            "98",
        ]
        if digits.hasPrefix("1") || digits.hasPrefix("7") { return 1 }
        return pairs.contains { digits.hasPrefix($0) } ? 2 : 3
    }
}
