/// A telephone number as people write it, which is one word: `05 61 12 34 56`, `05.61.12.34.56`,
/// `0561123456`, `+33 5 61 12 34 56`, `+33 (0)5 61 12 34 56`, `(05) 61 12 34 56` and
/// `0033561123456` are the same.
///
/// It is read in bytes of UTF-8. Between its groups of digits stands one sign, always the same: a
/// space of any kind, a dot, a hyphen or a stroke. The first group may stand between brackets.
struct TelephoneWord {
    /// As it is dialled in France; that of another country with its code (E.164).
    let text: String
    /// In pairs, and as they were written.
    let groups: [String]
    /// Behind the number.
    let end: Int

    /// Digits of the longest number (E.164).
    private static let most = 15
    /// A number of another country that is shorter may be anything.
    private static let fewestAbroad = 9

    /// Nil when no number begins at a byte.
    init?(_ bytes: [UInt8], at start: Int) {
        guard Self.mayBegin(bytes, start) else { return nil }
        let isOpen = bytes[start] == UInt8(ascii: "(")
        let first = isOpen ? start + 1 : start
        let isAbroad = bytes[first] == UInt8(ascii: "+")
        var reading = DigitGroups(bytes, at: isAbroad ? first + 1 : first, isOpen: isOpen)
        var best: (text: String, count: Int, end: Int)?
        while reading.readGroup(), reading.digits.count <= Self.most + 2 {
            if !reading.isInWord, let text = Self.number(reading.digits, isAbroad) {
                best = (text, reading.groups.count, reading.at)
                if text.hasPrefix("0") { break }
            }
            guard reading.step() else { break }
            if best != nil, Self.isNational(bytes, at: reading.at) { break }
        }
        guard let best else { return nil }
        (text, end) = (best.text, best.end)
        let written = reading.groups.prefix(best.count).filter { $0.utf8.count > 1 }
        groups = Set(written + Self.pairs(of: best.text)).subtracting([best.text]).sorted()
    }

    /// Most numbers of a text are none of a telephone.
    private static func mayBegin(_ bytes: [UInt8], _ start: Int) -> Bool {
        switch bytes[start] {
        case UInt8(ascii: "+"), UInt8(ascii: "0"): true
        case UInt8(ascii: "3"): bytes.count > start + 1 && bytes[start + 1] == bytes[start]
        case UInt8(ascii: "("): bytes.count > start + 1 && [0x2B, 0x30].contains(bytes[start + 1])
        default: false
        }
    }

    /// Whether a number of ten digits begins where that of another country would go on.
    private static func isNational(_ bytes: [UInt8], at start: Int) -> Bool {
        guard bytes[start] == UInt8(ascii: "0") else { return false }
        var reading = DigitGroups(bytes, at: start)
        while reading.readGroup(), reading.digits.utf8.count <= 10 {
            if number(reading.digits, false) != nil { return !reading.isInWord }
            guard reading.step() else { return false }
        }
        return false
    }

    private static func pairs(of number: String) -> [String] {
        guard number.hasPrefix("0") else { return [] }
        let digits = Array(number)
        return stride(from: 0, to: digits.count - 1, by: 2).map { String(digits[$0...($0 + 1)]) }
    }

    private static func number(_ digits: String, _ isAbroad: Bool) -> String? {
        let isNational = digits.hasPrefix("0") && !digits.hasPrefix("00")
        if isNational, !isAbroad { return digits.utf8.count == 10 ? digits : nil }
        let hasCode = isAbroad || digits.hasPrefix("00") || digits.utf8.count == 11
        guard hasCode else { return nil }
        let code = digits.drop { $0 == "0" }
        for french in frenchCodes where code.hasPrefix(french) {
            let rest = code.dropFirst(french.utf8.count)
            if rest.utf8.count == 9, rest.first != "0" { return "0" + rest }
            if rest.utf8.count == 10, rest.first == "0", !rest.hasPrefix("00") {
                return String(rest)
            }
            return nil
        }
        let isLong = fewestAbroad...most ~= code.utf8.count
        return isLong && (isAbroad || digits.hasPrefix("00")) ? String(code) : nil
    }

    /// France and its departments overseas: a number is dialled with a zero in the place of these.
    private static let frenchCodes = ["33", "262", "590", "594", "596"]
}
