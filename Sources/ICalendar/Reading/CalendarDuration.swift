/// A duration (RFC 5545 section 3.3.6): `P1D`, `PT1H30M`, `-PT15M`, `P2W`.
package struct CalendarDuration: Hashable, Sendable {
    /// Days on the wall, and seconds beside them.
    package let days: Int
    package let seconds: Int

    private static let mostDays = 1_000_000_000

    package init?(_ text: String) {
        var rest = text.uppercased()[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        var days = 0
        var seconds = 0
        var isTime = false
        var number = ""
        for character in rest {
            if character == "T" {
                isTime = true
                continue
            }
            if character.isASCII, character.isNumber {
                number.append(character)
                continue
            }
            guard let value = Int(number), value <= 100_000_000 else { return nil }
            number = ""
            switch (character, isTime) {
            case ("W", false): days += value * 7
            case ("D", false): days += value
            case ("H", true): seconds += value * 3600
            case ("M", true): seconds += value * 60
            case ("S", true): seconds += value
            default: return nil
            }
            guard days <= Self.mostDays, seconds <= Self.mostDays * 86_400 else { return nil }
        }
        guard number.isEmpty else { return nil }
        let sign = isNegative ? -1 : 1
        (self.days, self.seconds) = (days * sign, seconds * sign)
    }
}
