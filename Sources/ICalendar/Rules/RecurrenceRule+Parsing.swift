extension RecurrenceRule {
    /// The longest text that is read as a rule.
    private static let longest = 8_000

    /// Reads a rule, with or without `RRULE:`, in any case, with blanks and a semicolon at the end
    /// forgiven. Unknown parts that begin with `X-` are left out, others are errors.
    package init(_ text: String) throws(RuleError) {
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        var rest = text.uppercased()[...]
        if rest.hasPrefix("RRULE:") { rest = rest.dropFirst(6) }
        var parts: [String: Substring] = [:]
        for part in rest.split(separator: ";") {
            let piece = part.filter { !$0.isWhitespace }
            guard !piece.isEmpty else { continue }
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, parts[String(sides[0])] == nil else {
                throw .part(String(part))
            }
            parts[String(sides[0])] = sides[1]
        }
        guard
            let frequency = parts.removeValue(forKey: "FREQ").flatMap({
                Frequency(rawValue: String($0))
            })
        else { throw .frequency }
        self.init(frequency)
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) {
            try read(name, value)
        }
        try requireSense()
        guard self.text.utf8.count <= Self.mostText else { throw .tooLong }
    }

    private mutating func read(_ name: String, _ value: Substring) throws(RuleError) {
        switch name {
        case "INTERVAL": interval = try number(name, value, 1...10_000)
        case "COUNT": count = try number(name, value, 1...1_000_000)
        case "UNTIL":
            guard let end = RuleEnd(value) else { throw .value(name) }
            until = end
        case "WKST":
            guard let day = Weekday(rawValue: String(value)) else { throw .value(name) }
            weekStart = day
        case "BYDAY": byDay = try days(value)
        case "BYMONTHDAY": byMonthDay = try list(name, value, 1...31, fromEnd: true)
        case "BYMONTH": byMonth = try list(name, value, 1...12)
        case "BYSETPOS": bySetPos = try list(name, value, 1...366, fromEnd: true)
        case "BYYEARDAY": byYearDay = try list(name, value, 1...366, fromEnd: true)
        case "BYWEEKNO": byWeekNo = try list(name, value, 1...53, fromEnd: true)
        case "BYHOUR": byHour = try list(name, value, 0...23)
        case "BYMINUTE": byMinute = try list(name, value, 0...59)
        case "BYSECOND": bySecond = try list(name, value, 0...60).map { min($0, 59) }
        default:
            guard name.hasPrefix("X-") else { throw .part(name) }
        }
    }

    private func number(
        _ name: String, _ value: Substring, _ range: ClosedRange<Int>
    ) throws(RuleError) -> Int {
        guard let number = Int(value), range.contains(number) else { throw .value(name) }
        return number
    }

    private func list(
        _ name: String, _ value: Substring, _ range: ClosedRange<Int>, fromEnd: Bool = false
    ) throws(RuleError) -> [Int] {
        var found: [Int] = []
        for item in value.split(separator: ",") {
            guard let number = Int(item),
                range.contains(number) || (fromEnd && number < 0 && range.contains(0 &- number))
            else { throw .value(name) }
            if !found.contains(number) { found.append(number) }
        }
        guard !found.isEmpty else { throw .value(name) }
        return found
    }

    private func days(_ value: Substring) throws(RuleError) -> [OrdinalDay] {
        var found: [OrdinalDay] = []
        for item in value.split(separator: ",") {
            guard let day = OrdinalDay(item) else { throw .value("BYDAY") }
            if !found.contains(day) { found.append(day) }
        }
        guard !found.isEmpty else { throw .value("BYDAY") }
        return found
    }

    /// What section 3.3.10 forbids to stand together.
    private func requireSense() throws(RuleError) {
        if count != nil, until != nil { throw .contradiction("COUNT, UNTIL") }
        let hasOrdinal = byDay.contains { $0.ordinal != nil }
        if hasOrdinal, frequency != .monthly && frequency != .yearly {
            throw .contradiction("FREQ, BYDAY")
        }
        if hasOrdinal, !byWeekNo.isEmpty { throw .contradiction("BYWEEKNO, BYDAY") }
        if !byWeekNo.isEmpty, frequency != .yearly { throw .contradiction("FREQ, BYWEEKNO") }
        if !byMonthDay.isEmpty, frequency == .weekly { throw .contradiction("FREQ, BYMONTHDAY") }
        if !byYearDay.isEmpty, [.daily, .weekly, .monthly].contains(frequency) {
            throw .contradiction("FREQ, BYYEARDAY")
        }
    }
}
