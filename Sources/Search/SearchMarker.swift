import Community
import Content
import Markup
import Storage

/// Shows found words where they stand: the piece of a text that has most of them, with `<mark>`
/// around each. All else is escaped.
struct SearchMarker {
    private let terms: [SearchWords.Term]
    private let stems: [Stem]
    private let beginnings: [[UInt8]]
    private let stemmer = Stemmer()
    private struct Stem {
        let text: String
        /// A stem keeps the first letters of its word: most words need not be stemmed.
        let start: [UInt8]

        init(_ text: String) {
            self.text = text
            start = Array(text.utf8.prefix(3))
        }
    }

    /// Bytes of a snippet, about three lines.
    private static let width = 260
    /// What stands before the first found word.
    private static let lead = 60

    init(_ words: SearchWords) {
        terms = words.sought
        stems = terms.flatMap(\.singly).map { [stemmer] in Stem(stemmer.stem($0)) }
        let typed = terms.filter { $0.form == .beginning }.flatMap(\.words)
        let last = terms.last.flatMap { term in term.lastWord.map { [$0, term.whole] } } ?? []
        beginnings = (typed + last.compactMap(\.self)).map { Array($0.utf8) }
    }

    func finds(_ text: String) -> Bool { !ranges(text).isEmpty }

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
        var found = words.flatMap { word in
            (isFound(word) ? [word.range] : []) + (compound(word).map { [$0] } ?? [])
        }
        for term in terms where term.form == .phrase { found += phrase(term.words, words) }
        return found.sorted {
            ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
        }
    }

    private func isFound(_ word: TextWord) -> Bool {
        isFound(word.text) || word.others.contains(where: isStem)
    }

    /// The words with hyphens between them that a word ends, when they are found as one.
    private func compound(_ word: TextWord) -> Range<String.Index>? {
        word.compound.flatMap { isFound($0.text) ? $0.range : nil }
    }

    private func isFound(_ form: String) -> Bool {
        let letters = form.utf8
        return beginnings.contains { letters.starts(with: $0) } || isStem(form)
    }

    private func isStem(_ form: String) -> Bool {
        stems.contains { stem in
            form.utf8.starts(with: stem.start) && stemmer.stem(form) == stem.text
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
        let bytes = text.utf8
        var (best, most) = (text.startIndex, 0)
        for range in found.prefix(100) {
            let end =
                bytes.index(range.lowerBound, offsetBy: width - lead, limitedBy: text.endIndex)
                ?? text.endIndex
            let count = found.filter {
                $0.lowerBound >= range.lowerBound && $0.upperBound <= end
            }.count
            if count > most { (best, most) = (range.lowerBound, count) }
        }
        let start = bytes.index(best, offsetBy: -lead, limitedBy: text.startIndex)
        let from = start.map { afterSpace(text, $0, best) } ?? text.startIndex
        guard let end = bytes.index(from, offsetBy: width, limitedBy: text.endIndex),
            end < text.endIndex
        else { return from..<text.endIndex }
        return from..<beforeSpace(text, end, from)
    }

    /// The first word that begins behind a byte, `limit` at the latest.
    private static func afterSpace(
        _ text: String, _ start: String.Index, _ limit: String.Index
    ) -> String.Index {
        guard start > text.startIndex else { return start }
        let space = text.utf8[start..<limit].firstIndex(of: 0x20)
        return space.map { text.utf8.index(after: $0) } ?? limit
    }

    /// The last word that ends before a byte; what has no space is cut between two signs.
    private static func beforeSpace(
        _ text: String, _ end: String.Index, _ start: String.Index
    ) -> String.Index {
        if let space = text.utf8[start..<end].lastIndex(of: 0x20) { return space }
        var end = end
        while end > start, end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
        return end
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

extension SearchWords.Term {
    /// The words that are marked wherever they stand.
    fileprivate var singly: [String] {
        switch form {
        case .word: words
        case .parts(let whole): telling + [whole]
        case .beginning, .phrase: []
        }
    }

    fileprivate var whole: String? {
        if case .parts(let whole) = form { whole } else { nil }
    }
}
