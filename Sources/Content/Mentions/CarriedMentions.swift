import Markup

/// The mentions of a text that is rendered again, on their way into its new looks.
struct CarriedMentions {
    /// The links by their words, the next one last.
    private var links: [Substring: [Substring]]
    /// Of the words, the longest first.
    private let lengths: [Int]

    init(_ mentions: [(words: Substring, link: Substring)]) {
        links = Dictionary(grouping: mentions.reversed(), by: \.words).mapValues {
            $0.map(\.link)
        }
        lengths = Set(links.keys.map(\.utf8.count)).sorted(by: >)
    }

    mutating func carried(into html: HTML) -> String {
        guard !links.isEmpty else { return html.markup }
        var (carried, isOfSomebody) = ("", false)
        for run in MarkupRun.all(in: html) {
            switch run {
            case .words(let words): carried += linked(Escaping.escape(words)[...])
            case .markup(let piece):
                // A link that the writer has typed stands there already.
                if isOfSomebody { links[piece]?.removeLast() }
                isOfSomebody = piece.hasPrefix("<a ") && piece.contains("/members/")
                carried += piece
            }
        }
        return carried
    }

    private mutating func linked(_ words: Substring) -> String {
        var (linked, rest) = ("", words)
        while let sign = rest.firstIndex(of: "@") {
            linked += rest[..<sign]
            rest = rest[sign...]
            let name = name(at: rest)
            linked += name.flatMap { links[$0]?.popLast() } ?? rest.prefix(1)
            rest = rest.dropFirst(name?.count ?? 1)
        }
        return linked + rest
    }

    /// The longest that stands there whole and is still to be carried.
    private func name(at rest: Substring) -> Substring? {
        lengths.lazy.compactMap { length -> Substring? in
            guard
                let end = rest.utf8.index(
                    rest.startIndex, offsetBy: length, limitedBy: rest.endIndex),
                links[rest[..<end]]?.isEmpty == false
            else { return nil }
            let isWhole = rest[end...].first.map { !$0.isLetter && !$0.isNumber } ?? true
            return isWhole ? rest[..<end] : nil
        }.first
    }
}
