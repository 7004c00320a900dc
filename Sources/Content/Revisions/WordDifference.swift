import Community
package import Markup

/// What changed between two texts, word by word, with the long unchanged stretches left out.
package struct WordDifference {
    package enum Run: Equatable {
        case same([Substring])
        case added([Substring])
        case removed([Substring])
    }

    /// Above this many words on both sides the middle counts as replaced: the comparison takes
    /// time in the product of the two.
    private static let most = 4000
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
        var pieces: [Substring] = []
        var start = text.startIndex
        var wasBlank: Bool?
        for index in text.indices {
            let isBlank = text[index].isWhitespace
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
        guard old.count + new.count <= most else { return [.removed(old), .added(new)] }
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        return weave(old, new, removed, added)
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
            runs.append(.same(words))
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
