import VCard

/// A birthday as it is typed in France: `03/04/1985`, or `03/04` where nobody said the year.
enum BirthdayText {
    /// `1985-04-03`, `--04-03`; nil for a day that does not exist.
    static func read(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { "/. ".contains($0) }).map(String.init)
        guard parts.allSatisfy({ Int($0) != nil }) else { return whole(text) }
        func two(_ part: String) -> String { part.count == 1 ? "0" + part : part }
        switch parts.count {
        case 3: return whole(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]))
        case 2: return whole("--" + two(parts[1]) + "-" + two(parts[0]))
        default: return whole(text)
        }
    }

    static func shown(_ day: String) -> String {
        guard let date = ContactDay(day, yearMayMiss: true)?.date else { return "" }
        func two(_ number: Int?) -> String {
            let text = String(number ?? 0)
            return text.count == 1 ? "0" + text : text
        }
        return two(date.day) + "/" + two(date.month) + (date.year.map { "/\($0)" } ?? "")
    }

    private static func whole(_ text: String) -> String? {
        ContactDay(text, yearMayMiss: true) == nil ? nil : text
    }
}
