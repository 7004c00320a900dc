/// A weekday, or the so-manieth of them in the month or the year: `TU`, `2TU`, `-1FR`.
package struct OrdinalDay: Hashable, Sendable {
    /// 1 for the first, -1 for the last; nil for every one.
    package let ordinal: Int?
    package let weekday: Weekday

    package init(_ weekday: Weekday, _ ordinal: Int? = nil) {
        self.weekday = weekday
        self.ordinal = ordinal
    }

    /// Reads `TU`, `2TU`, `+2TU`, `-1FR`.
    init?(_ text: Substring) {
        guard let weekday = Weekday(rawValue: String(text.suffix(2))) else { return nil }
        let number = text.dropLast(2)
        if number.isEmpty {
            self.init(weekday)
        } else if let ordinal = Int(number), ordinal != 0, ordinal.magnitude <= 53 {
            self.init(weekday, ordinal)
        } else {
            return nil
        }
    }

    package var text: String { (ordinal.map(String.init) ?? "") + weekday.rawValue }
}
