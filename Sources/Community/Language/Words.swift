import Foundation

/// The texts of one language, by key. Counted texts have a `.one` and an `.other` form.
package struct Words: Sendable {
    package let locale: String
    let texts: [String: String]

    /// The text of a key; the key itself if the catalogue lacks it (a test looks for that).
    package func callAsFunction(_ key: String) -> String { texts[key] ?? key }

    /// Fills `{name}` places.
    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self(key), Array(values))
    }

    /// The form for a number, with `{n}` filled in: French counts 0 and 1 as one.
    package func count(
        _ key: String, _ n: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        let isOne = locale == "fr" ? n < 2 : n == 1
        let number = (key: "n", value: number(n))
        return Self.fill(self(key + (isOne ? ".one" : ".other")), values + [number])
    }

    /// Digits in groups of three: "12 345" with narrow no-break spaces, "12,345" in English.
    package func number(_ n: Int) -> String {
        let digits = String(n.magnitude)
        guard digits.utf8.count > 3 else { return String(n) }
        let separator = locale == "fr" ? "\u{202F}" : ","
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += separator }
            grouped.append(digit)
        }
        return n < 0 ? "-" + grouped : grouped
    }

    /// In one pass: a page fills hundreds of places. A place that no value is for stays.
    private static func fill(_ text: String, _ values: [(key: String, value: String)]) -> String {
        var filled = ""
        var rest = text[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            let name = rest[rest.utf8.index(after: start)..<end]
            let after = rest.utf8.index(after: end)
            filled += rest[..<start]
            filled += values.first { $0.key == name }?.value[...] ?? rest[start..<after]
            rest = rest[after...]
        }
        return filled + rest
    }
}
