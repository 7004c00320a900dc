import Markup
import Storage

/// Shows found words where they stand: the piece of a text that has most of them, with `<mark>`
/// around each. All else is escaped.
struct SearchMarker {
    private let terms: [SearchWords.Term]
    private let stems: [String]
    private let beginnings: [String]
    private let stemmer = Stemmer()
    /// Characters of a snippet, about three lines.
    private static let width = 260
    /// What stands before the first found word.
    private static let lead = 60

    init(_ words: SearchWords) {
        terms = words.sought
        let plain = terms.filter { $0.form == .word }.flatMap(\.words)
        stems = plain.map(stemmer.stem)
        let last = terms.last.flatMap { $0.form == .word ? $0.words.first : nil }
        beginnings =
            terms.filter { $0.form == .beginning }.flatMap(\.words)
            + [last].compactMap(\.self).filter {
                $0.unicodeScalars.count >= SearchWords.shortestLast
            }
    }

    /// A title, whole.
    func title(_ text: String) -> HTML {
        HTML(trusted: Self.print(text, text.startIndex..<text.endIndex, ranges(text)))
    }

    /// The best piece of a text; its beginning when nothing of it was found.
    func snippet(_ text: String) -> HTML {
        let found = ranges(text)
        let window = Self.window(text, found)
        let before = window.lowerBound > text.startIndex ? "… " : ""
        let after = window.upperBound < text.endIndex ? " …" : ""
        return HTML(trusted: before + Self.print(text, window, found) + after)
    }

    // MARK: Where the words are

    private func ranges(_ text: String) -> [Range<String.Index>] {
        guard !terms.isEmpty else { return [] }
        let words = Array(TextWords(text))
        var found = words.filter(isFound).map(\.range)
        for term in terms where term.form == .phrase { found += phrase(term.words, words) }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func isFound(_ word: TextWord) -> Bool {
        if beginnings.contains(where: { word.text.hasPrefix($0) }) { return true }
        return ([word.text] + word.others).contains { form in
            stems.contains { stem in
                // A stem keeps the first letters: most words need not be stemmed.
                form.hasPrefix(stem.prefix(3)) && stemmer.stem(form) == stem
            }
        }
    }

    private func phrase(_ phrase: [String], _ words: [TextWord]) -> [Range<String.Index>] {
        guard words.count >= phrase.count else { return [] }
        return (0...(words.count - phrase.count)).compactMap { start in
            let run = words[start..<(start + phrase.count)]
            guard zip(run, phrase).allSatisfy({ $0.text == $1 }), let first = run.first,
                let last = run.last
            else { return nil }
            return first.range.lowerBound..<last.range.upperBound
        }
    }

    // MARK: Printing

    /// The stretch with the most found words, from a little before the first of them.
    private static func window(
        _ text: String, _ found: [Range<String.Index>]
    ) -> Range<String.Index> {
        var (best, most) = (text.startIndex, 0)
        for range in found.prefix(200) {
            let end = text.index(range.lowerBound, offsetBy: width - lead, limitedBy: text.endIndex)
            let count = found.filter {
                $0.lowerBound >= range.lowerBound && $0.upperBound <= end ?? text.endIndex
            }.count
            if count > most { (best, most) = (range.lowerBound, count) }
        }
        let start = text.index(best, offsetBy: -lead, limitedBy: text.startIndex) ?? text.startIndex
        let from = start == text.startIndex ? start : afterSpace(text, start, best)
        let end = text.index(from, offsetBy: width, limitedBy: text.endIndex) ?? text.endIndex
        return from..<(end == text.endIndex ? end : beforeSpace(text, end, from))
    }

    private static func afterSpace(
        _ text: String, _ start: String.Index, _ limit: String.Index
    ) -> String.Index {
        guard let space = text[start..<limit].firstIndex(where: \.isWhitespace) else {
            return limit
        }
        return text.index(after: space)
    }

    private static func beforeSpace(
        _ text: String, _ end: String.Index, _ start: String.Index
    ) -> String.Index {
        text[start..<end].lastIndex(where: \.isWhitespace) ?? end
    }

    private static func print(
        _ text: String, _ window: Range<String.Index>, _ found: [Range<String.Index>]
    ) -> String {
        var html = ""
        var at = window.lowerBound
        for range in found where range.upperBound <= window.upperBound {
            guard range.upperBound > at else { continue }
            let start = max(range.lowerBound, at)
            html += Escaping.escape(String(text[at..<start]))
            html += "<mark>" + Escaping.escape(String(text[start..<range.upperBound])) + "</mark>"
            at = range.upperBound
        }
        return html + Escaping.escape(String(text[at..<window.upperBound]))
    }
}
