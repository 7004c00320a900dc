import TextFiles

/// A number of a telephone in one form, however it was typed.
///
///     try PhoneNumber("06.12.34.56.78").normal    // "+33612345678"
///     try PhoneNumber("0692 12 34 56").normal     // "+262692123456"
///
/// Numbers without a country are French: ten digits, nine where a sheet took the leading zero, or
/// a short one such as 39 49. Those of the departments overseas, ten digits in France, have codes
/// of their own (Arcep, décision 2018-0881, annex).
package struct PhoneNumber: Hashable, Sendable {
    /// E.164, `+33612345678`; a short number, which only France knows, stands as it is dialled.
    package let normal: String
    /// To be dialled once the other side has answered; digits, or empty.
    package let ext: String

    /// Throws if the text is none; a text with two of them is none either.
    package init(_ text: String) throws(PhoneNumberError) {
        guard !Self.isRounded(text) else { throw .rounded }
        let (body, ext) = Self.split(text)
        let plain = try Self.plain(body)
        normal = try plain.hasPrefix("+") ? Self.international(plain) : Self.national(plain)
        self.ext = ext
    }

    /// `6,12E+08`, `6.12345678E8`.
    private static func isRounded(_ text: String) -> Bool {
        let halves = text.trimmingBlanks.uppercased().split(separator: "E")
        guard halves.count == 2, let sign = halves[1].utf8.first else { return false }
        let power = sign == 43 ? halves[1].dropFirst() : halves[1]
        return !power.isEmpty && power.utf8.allSatisfy { 48...57 ~= $0 }
            && halves[0].utf8.allSatisfy { 48...57 ~= $0 || $0 == 44 || $0 == 46 }
    }

    /// The number and what is dialled behind it: `;ext=12`, `poste 12`, `ext. 12`, `x12`.
    private static func split(_ text: String) -> (body: String, ext: String) {
        let small = text.lowercased().replacing("tel:", with: "").trimmingBlanks
        let tails = [";ext=", "poste", "ext.", "ext", "p.", "x", "#"]
        for tail in tails {
            guard let place = small.firstRange(of: tail) else { continue }
            let ext = small[place.upperBound...].filter { $0 != "." && !$0.isWhitespace }
            guard !ext.isEmpty, ext.utf8.count <= 8, ext.utf8.allSatisfy({ 48...57 ~= $0 }) else {
                continue
            }
            return (String(small[..<place.lowerBound]), String(ext))
        }
        return (small, "")
    }

    /// Digits, with a `+` before those of a country.
    private static func plain(_ text: String) throws(PhoneNumberError) -> String {
        var plain = ""
        for scalar in withoutDecimals(text).replacing("(0)", with: "").unicodeScalars {
            switch scalar.value {
            case 48...57: plain.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19: plain += String(scalar.value - 0xFF10)
            case 43, 0xFF0B:
                guard plain.isEmpty else { throw .notANumber }
                plain = "+"
            case 40, 41, 45, 46, 47, 95, 0x2010...0x2015, 0x200B...0x200F, 0x202A...0x202E,
                0x2060...0x2069, 0xFEFF, 39, 0x2019:
                continue
            default: guard scalar.properties.isWhitespace else { throw .notANumber }
            }
        }
        guard !plain.isEmpty, plain != "+" else { throw .notANumber }
        return plain.hasPrefix("00") ? "+" + plain.dropFirst(2) : plain
    }

    /// `612345678.0` and `612345678,00`, as a sheet writes whole quantities.
    private static func withoutDecimals(_ text: String) -> String {
        let halves = text.split(whereSeparator: { $0 == "." || $0 == "," })
        guard halves.count == 2, halves[0].utf8.count >= 8, halves[1].utf8.count <= 2,
            halves[1].allSatisfy({ $0 == "0" }), halves[0].utf8.allSatisfy({ 48...57 ~= $0 })
        else { return text }
        return String(halves[0])
    }

    private static func international(_ text: String) throws(PhoneNumberError) -> String {
        let digits = text.dropFirst()
        if digits.hasPrefix("33") { return try french(digits.dropFirst(2)) }
        guard let overseas = Overseas.all.first(where: { digits.hasPrefix($0.code) }) else {
            guard 7...15 ~= digits.utf8.count, digits.first != "0" else { throw .wrongLength }
            return text
        }
        var rest = digits.dropFirst(overseas.code.count)
        if rest.first == "0", rest.utf8.count > overseas.length { rest = rest.dropFirst() }
        if overseas.length == 6, rest.utf8.count == 9, rest.hasPrefix(overseas.code) {
            rest = rest.dropFirst(3)
        }
        guard rest.utf8.count == overseas.length else { throw .wrongLength }
        return "+" + overseas.code + rest
    }

    private static func national(_ digits: String) throws(PhoneNumberError) -> String {
        let count = digits.utf8.count
        if digits.hasPrefix("0") || count == 9 { return try french(digits[...]) }
        if count == 11, digits.hasPrefix("33") { return try french(digits.dropFirst(2)) }
        if count == 12, Overseas.all.contains(where: { digits.hasPrefix($0.code) }) {
            return try international("+" + digits)
        }
        guard isShort(digits) else { throw .wrongLength }
        return digits
    }

    /// 15, 112, 3949, 118 218.
    private static func isShort(_ digits: String) -> Bool {
        switch digits.utf8.count {
        case 2, 3: digits.hasPrefix("1")
        case 4: digits.hasPrefix("3") || digits.hasPrefix("10")
        case 5, 6: digits.hasPrefix("116") || digits.hasPrefix("118")
        default: false
        }
    }

    /// Nine digits, a zero before them or not.
    private static func french(_ digits: Substring) throws(PhoneNumberError) -> String {
        let nine = digits.first == "0" ? digits.dropFirst() : digits
        guard nine.utf8.count == 9, nine.first != "0" else { throw .wrongLength }
        return Overseas.normal(nine) ?? "+33" + nine
    }
}
