/// Decides which white space around tags is layout of the template rather than text of the page.
///
/// A tag alone on its line leaves no line behind, and a partial alone on its line hands its
/// indentation on (Mustache specification, "standalone"). Parents and blocks may share such a line
/// and span several (specification, inheritance).
struct Layout {
    enum Item {
        /// A line of the source begins here, and survives.
        case line
        case text(Range<Int>)
        case tag(Int)
    }

    private(set) var items: [Item] = []
    private(set) var tags: [Tag]
    private let source: [UInt8]

    init(_ scanner: Scanner) {
        tags = scanner.tags
        source = scanner.source
        for pieces in scanner.rows { add(Row(pieces, layout: self)) }
    }

    /// One row: its tags, and the white space at either end, `nil` when there is text instead.
    private struct Row {
        var pieces: ArraySlice<Scanner.Piece>
        var tags: [Int] = []
        var leading: Range<Int>? = 0..<0
        var trailing: Range<Int>? = 0..<0
        /// Nothing but tags and white space.
        var isBlank = true

        init(_ pieces: [Scanner.Piece], layout: Layout) {
            self.pieces = pieces[...]
            for piece in pieces {
                switch piece {
                case .tag(let tag):
                    tags.append(tag)
                    trailing = 0..<0
                case .text(let text):
                    let blank = layout.source[text].allSatisfy(\.isSpace)
                    if tags.isEmpty { leading = blank ? text : nil }
                    trailing = blank ? text : nil
                    isBlank = isBlank && blank
                }
            }
        }
    }

    private mutating func add(_ row: Row) {
        var pieces = row.pieces
        let (leading, trailing) = dropped(row)
        if leading, let indent = row.leading {
            if case .text = pieces.first { pieces.removeFirst() }
            for tag in row.tags { tags[tag].indent = Array(source[indent]) }
        } else {
            items.append(.line)
        }
        if trailing, case .text = pieces.last { pieces.removeLast() }
        for piece in pieces {
            switch piece {
            case .text(let text): items.append(.text(text))
            case .tag(let tag): items.append(.tag(tag))
            }
        }
    }

    /// Whether the white space before the first tag and after the last one is layout.
    private func dropped(_ row: Row) -> (leading: Bool, trailing: Bool) {
        guard let first = row.tags.first, let last = row.tags.last else { return (false, false) }
        if row.tags.count == 1, row.isBlank, standsAlone(tags[first]) { return (true, true) }
        return (
            row.leading != nil && dropsLeading(row, first, last),
            row.trailing != nil && dropsTrailing(row, first, last)
        )
    }

    /// Tags other than variables and blocks; a lone block has rules of its own below.
    private func standsAlone(_ tag: Tag) -> Bool {
        tag.kind != .variable && tag.kind != .raw
    }

    private func dropsLeading(_ row: Row, _ first: Int, _ last: Int) -> Bool {
        let tag = tags[first]
        let isAlone = closesOnRow(tag) && tag.match == last && row.trailing != nil
        switch inherited(tag) {
        case .parent where tag.kind == .parent: return !closesOnRow(tag) || isAlone
        case .block where tag.kind == .block: return isAlone || isInheritance(row)
        case .block: return tag.isArgument || isInheritance(row)
        default: return false
        }
    }

    private func dropsTrailing(_ row: Row, _ first: Int, _ last: Int) -> Bool {
        let tag = tags[last]
        switch inherited(tag) {
        case .parent:
            guard let open = tag.match, tag.kind == .close else { return false }
            if tags[open].row == tag.row { return open == first && row.leading != nil }
            return tags[open].indent != nil || isInheritance(row)
        case .block where tag.isArgument: return tag.kind == .block
        case .block: return isInheritance(row) && !(closesOnRow(tag) && tag.kind == .close)
        default: return false
        }
    }

    /// Whether a row is nothing but parents and blocks, none of whose places closes on it.
    private func isInheritance(_ row: Row) -> Bool {
        row.isBlank && row.leading != nil && row.trailing != nil
            && row.tags.allSatisfy { inherited(tags[$0]) != nil }
            && !row.tags.contains {
                tags[$0].kind == .block && !tags[$0].isArgument && closesOnRow(tags[$0])
            }
    }

    private func closesOnRow(_ tag: Tag) -> Bool {
        tag.match.map { tags[$0].row == tag.row } ?? false
    }

    /// What a tag opens or closes, when that is a parent or a block.
    private func inherited(_ tag: Tag) -> Tag.Kind? {
        var kind = tag.kind
        if kind == .close, let match = tag.match { kind = tags[match].kind }
        return kind == .parent || kind == .block ? kind : nil
    }
}
