import Community
package import Markup

/// What changed between two texts, word by word, with the long unchanged stretches left out.
/// Where more has changed than a reader would follow word by word, whole lines are compared, and
/// then all of it counts as replaced: what it takes is bounded before it is begun.
package struct WordDifference {
    package enum Run: Equatable {
        case same([Substring])
        case added([Substring])
        case removed([Substring])
    }

    /// Words, and then lines, that come or go.
    private static let most = 256
    private static let context = 24

    package let runs: [Run]

    package init(from old: String, to new: String) {
        var (old, new) = (Self.pieces(old)[...], Self.pieces(new)[...])
        let head = zip(old, new).prefix { $0 == $1 }.count
        let start = Array(old.prefix(head))
        (old, new) = (old.dropFirst(head), new.dropFirst(head))
        let foot = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        let end = Array(old.suffix(foot))
        let middle = Self.compare(Array(old.dropLast(foot)), Array(new.dropLast(foot)))
        runs = [.same(start)] + middle + [.same(end)]
    }

    package var isEmpty: Bool {
        runs.allSatisfy { if case .same = $0 { true } else { false } }
    }

    /// `<ins>` and `<del>` around escaped words; lines are kept by `<br>`.
    package var html: HTML {
        var output = ""
        for (index, run) in runs.enumerated() {
            switch run {
            case .same(let words):
                output += Self.shorten(words, first: index == 0, last: index == runs.count - 1)
            case .added(let words): output += "<ins>\(Self.print(words[...]))</ins>"
            case .removed(let words): output += "<del>\(Self.print(words[...]))</del>"
            }
        }
        return HTML(trusted: output)
    }

    /// A text as it is, with its lines.
    package static func whole(_ text: String) -> HTML { HTML(trusted: print([text[...]])) }

    /// Words and the blanks between them, each a piece of its own.
    private static func pieces(_ text: String) -> [Substring] {
        let scalars = text.unicodeScalars
        var pieces: [Substring] = []
        var start = scalars.startIndex
        var wasBlank: Bool?
        for index in scalars.indices {
            let isBlank = scalars[index].properties.isWhitespace
            if let before = wasBlank, before != isBlank {
                pieces.append(text[start..<index])
                start = index
            }
            wasBlank = isBlank
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    private static func compare(_ old: [Substring], _ new: [Substring]) -> [Run] {
        if let runs = runs(old, new) { return runs }
        return runs(lines(old), lines(new)) ?? [.removed(old), .added(new)]
    }

    /// Nil when too much has changed.
    private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run]? {
        var numbers: [Substring: Int] = [:]
        let (from, to) = (old.map { numbers.number(of: $0) }, new.map { numbers.number(of: $0) })
        return EditScript(from: from, to: to, most: most).map {
            weave(old, new, $0.removed, $0.added)
        }
    }

    /// The same pieces, line by line.
    private static func lines(_ pieces: [Substring]) -> [Substring] {
        guard let first = pieces.first, let last = pieces.last else { return [] }
        let whole = first.base[first.startIndex..<last.endIndex]
        var lines: [Substring] = []
        var rest = whole
        while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            let next = rest.utf8.index(after: end)
            lines.append(rest[..<next])
            rest = rest[next...]
        }
        return rest.isEmpty ? lines : lines + [rest]
    }

    private static func weave(
        _ old: [Substring], _ new: [Substring], _ removed: Set<Int>, _ added: Set<Int>
    ) -> [Run] {
        var runs: [Run] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            let gone = (i..<old.count).prefix { removed.contains($0) }
            let come = (j..<new.count).prefix { added.contains($0) }
            if !gone.isEmpty { runs.append(.removed(gone.map { old[$0] })) }
            if !come.isEmpty { runs.append(.added(come.map { new[$0] })) }
            (i, j) = (i + gone.count, j + come.count)
            let kept = zip(i..<old.count, j..<new.count).prefix {
                !removed.contains($0) && !added.contains($1)
            }
            let words = kept.map { old[$0.0] }
            guard !words.isEmpty || !gone.isEmpty || !come.isEmpty else { break }
            if !words.isEmpty { runs.append(.same(words)) }
            (i, j) = (i + words.count, j + words.count)
        }
        return runs
    }

    private static func shorten(_ words: [Substring], first: Bool, last: Bool) -> String {
        guard words.count > 2 * context + 8 else { return print(words[...]) }
        let before = first ? "" : print(words.prefix(context))
        let after = last ? "" : print(words.suffix(context))
        return before + " […] " + after
    }

    private static func print(_ words: ArraySlice<Substring>) -> String {
        Escaping.escape(words.joined()).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "<br>")
    }
}

extension [Substring: Int] {
    /// The same number for the same text.
    fileprivate mutating func number(of text: Substring) -> Int {
        if let known = self[text] { return known }
        let next = count
        self[text] = next
        return next
    }
}
