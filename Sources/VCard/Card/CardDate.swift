import TextFiles

/// A date as cards have it (RFC 6350 section 4.3): its year may be missing, or its day.
package struct CardDate: Hashable, Sendable {
    package let year: Int?
    package let month: Int?
    package let day: Int?
    /// `231000Z`, `1430-0500`; empty for none.
    package let time: String

    /// Nil for a date that no calendar has, or for nothing.
    package init?(year: Int? = nil, month: Int? = nil, day: Int? = nil, time: String = "") {
        guard year.map({ 1...9999 ~= $0 }) ?? true, month.map({ 1...12 ~= $0 }) ?? true,
            day.map({ 1...Self.days(year, month) ~= $0 }) ?? true,
            year != nil || month != nil || day != nil, year == nil || month != nil || day == nil
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.time = month != nil && day != nil ? time : ""
    }

    private static func days(_ year: Int?, _ month: Int?) -> Int {
        switch month {
        case 2?:
            let year = year ?? 4
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4?, 6?, 9?, 11?: return 30
        default: return 31
        }
    }

    /// `19800321`, `1980-03-21`, `1980-03`, `1980`, `--0321`, `--03-21`, `--03`, `---21`, each with
    /// a time behind `T` or a blank, and `21/03/1980`. The year 1604 is Apple's for none.
    package init?(_ text: String) {
        let text = text.trimmingBlanks
        guard text.utf8.count <= 40 else { return nil }
        let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0 == "T" || $0 == "t" || $0 == " "
        }
        guard let first = halves.first else { return nil }
        let time = halves.count == 2 ? Self.time(halves[1]) : ""
        guard let date = Self.date(String(first)) else { return nil }
        self.init(
            year: date.year == 1604 ? nil : date.year, month: date.month, day: date.day, time: time)
    }

    private static func date(_ text: String) -> (year: Int?, month: Int?, day: Int?)? {
        func number(_ text: some StringProtocol) -> Int? {
            text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
        }
        let sides = text.split(separator: "/")
        if sides.count == 3, sides[2].utf8.count == 4 {
            return (number(sides[2]), number(sides[1]), number(sides[0]))
        }
        let (lead, rest) = (text.prefix { $0 == "-" }.count, text.filter { $0 != "-" })
        guard let value = number(rest) else { return nil }
        switch (lead, rest.utf8.count) {
        case (0, 8): return (value / 10_000, value / 100 % 100, value % 100)
        case (0, 6) where text.utf8.count == 7: return (value / 100, value % 100, nil)
        case (0, 4): return (value, nil, nil)
        case (2, 4): return (nil, value / 100, value % 100)
        case (2, 2): return (nil, value, nil)
        case (3, 2): return (nil, nil, value)
        default: return nil
        }
    }

    /// Hours, minutes and seconds with a zone, without signs between; empty for another.
    private static func time(_ text: Substring) -> String {
        let plain = text.filter { $0 != ":" }.uppercased()
        let digits = plain.prefix { ("0"..."9").contains($0) }
        var zone = plain[digits.endIndex...]
        if zone.first == "." { zone = zone.dropFirst().drop { ("0"..."9").contains($0) } }
        guard [2, 4, 6].contains(digits.utf8.count) else { return "" }
        let offset = zone.dropFirst()
        let isOffset =
            (zone.first == "+" || zone.first == "-") && [2, 4].contains(offset.utf8.count)
            && offset.utf8.allSatisfy { 48...57 ~= $0 }
        return zone.isEmpty || zone == "Z" || isOffset ? String(digits + zone) : ""
    }
}
