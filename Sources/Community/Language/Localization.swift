import Foundation

/// The texts of one language, by key. Counted texts have a `.one` and an `.other` form.
package struct Localization: Sendable {
    package let locale: String
    package let texts: [String: String]
    /// The texts with places to fill, cut at them once: a page fills hundreds.
    private let patterns: [String: [Piece]]

    private enum Piece: Sendable {
        case text(String)
        /// Whether the word before may have to be elided.
        case place(String, isElided: Bool)
    }

    init(locale: String, texts: [String: String]) {
        let texts = texts.mapValues(Self.joined)
        self.locale = locale
        self.texts = texts
        patterns = texts.filter { $0.value.contains("{") }.mapValues {
            Self.pieces(of: $0, isFrench: locale == "fr")
        }
    }

    /// A count and the word that it counts stand on one line.
    private static func joined(_ text: String) -> String {
        text.replacingOccurrences(of: "{n} ", with: "{n}\u{A0}")
    }

    /// The text of a key; the key itself if the catalogue lacks it (a test looks for that).
    package func callAsFunction(_ key: String) -> String { texts[key] ?? key }

    /// Fills `{name}` places.
    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        fill(key) { name in values.first { $0.key == name }?.value }
    }

    /// The form for a number, with `{n}` filled in: French counts 0 and 1 as one.
    package func count(
        _ key: String, _ n: Int, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        let isOne = locale == "fr" ? n < 2 : n == 1
        return fill(key + (isOne ? ".one" : ".other")) { name in
            name == "n" ? number(n) : values.first { $0.key == name }?.value
        }
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

    /// Fills the places with what is given for their names; one that nothing is for stays as it
    /// is written.
    package func fill(_ key: String, _ value: (String) -> String?) -> String {
        guard let pieces = patterns[key] else { return self(key) }
        return pieces.reduce(into: "") { text, piece in
            switch piece {
            case .text(let words): text += words
            case .place(let name, let isElided):
                let filled = value(name) ?? "{\(name)}"
                if isElided, Elision.isDue(before: filled) { Elision.elide(&text) }
                text += filled
            }
        }
    }

    private static func pieces(of text: String, isFrench: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let before = String(rest[..<start])
            pieces.append(.text(before))
            pieces.append(
                .place(
                    String(rest[start..<end].dropFirst()),
                    isElided: isFrench && Elision.mayEnd(before)))
            rest = rest[end...].dropFirst()
        }
        return pieces + [.text(String(rest))]
    }
}
