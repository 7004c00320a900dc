/// Cuts the source of a template into rows of text and tags, and matches closing tags with what
/// they close.
struct Scanner {
    enum Piece {
        case text(Range<Int>)
        case tag(Int)
    }

    /// Sections, parents and blocks inside one another.
    static let nesting = 64

    let template: String
    let source: [UInt8]
    private(set) var rows: [[Piece]] = []
    private(set) var tags: [Tag] = []

    private var row: [Piece] = []
    private var open: [Int] = []
    private var position = 0
    private var line = 1
    private var left = Array("{{".utf8)
    private var right = Array("}}".utf8)

    init(template: String, source: [UInt8]) throws(TemplateError) {
        self.template = template
        self.source = source
        try scan()
    }

    private mutating func scan() throws(TemplateError) {
        var start = 0
        while position < source.count {
            if found(left, at: position) {
                addText(start..<position)
                try scanTag()
                start = position
            } else if source[position] == UInt8(ascii: "\n") {
                position += 1
                addText(start..<position)
                start = position
                endRow()
            } else {
                position += 1
            }
        }
        addText(start..<position)
        if !row.isEmpty { endRow() }
        if let last = open.last {
            throw fail(.unclosedSection(tags[last].name), line: tags[last].line)
        }
    }

    private mutating func endRow() {
        rows.append(row)
        row = []
        line += 1
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { row.append(.text(range)) }
    }

    private mutating func scanTag() throws(TemplateError) {
        let opening = line
        var start = position + left.count
        let sigil = start < source.count ? source[start] : 0
        let kind = Self.kind(of: sigil)
        if kind != .variable { start += 1 }
        let end = try closing(of: sigil, from: start)
        var content = source[start..<end]
        line += content.count { $0 == UInt8(ascii: "\n") }
        if kind == .delimiters, content.last == UInt8(ascii: "=") { content.removeLast() }
        try add(kind, content.trimmed, line: opening)
    }

    /// The end of a tag's content. Moves past the tag.
    private mutating func closing(of sigil: UInt8, from start: Int) throws(TemplateError) -> Int {
        let closer =
            switch sigil {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")] + right
            case UInt8(ascii: "="): [UInt8(ascii: "=")] + right
            default: right
            }
        var end = start
        while end < source.count, !found(closer, at: end) { end += 1 }
        guard end < source.count else { throw fail(.unclosedTag, line: line) }
        position = end + closer.count
        return end
    }

    private mutating func add(
        _ kind: Tag.Kind, _ content: ArraySlice<UInt8>, line opening: Int
    ) throws(TemplateError) {
        let name = String(decoding: content, as: UTF8.self)
        switch kind {
        case .comment: break
        case .delimiters: try setDelimiters(content, line: opening)
        default:
            if content.isEmpty || content.contains(where: \.isSpace) {
                throw fail(.badName(name), line: opening)
            }
            let isDynamic = content.first == UInt8(ascii: "*")
            if isDynamic { throw fail(.unsupported(name), line: opening) }
        }
        var tag = Tag(kind: kind, name: name, line: opening, row: rows.count)
        try match(&tag)
        row.append(.tag(tags.count))
        tags.append(tag)
    }

    private mutating func match(_ tag: inout Tag) throws(TemplateError) {
        if tag.kind == .close {
            guard let last = open.popLast(), tags[last].name == tag.name else {
                throw fail(.unexpectedClosing(tag.name), line: tag.line)
            }
            tag.match = last
            tag.isArgument = tags[last].isArgument
            tags[last].match = tags.count
        } else if let last = open.last {
            tag.isArgument = tags[last].kind == .parent
        }
        if tag.opens { open.append(tags.count) }
        if open.count > Self.nesting { throw fail(.tooDeep, line: tag.line) }
    }

    private mutating func setDelimiters(
        _ content: ArraySlice<UInt8>, line: Int
    ) throws(TemplateError) {
        let parts = content.split(whereSeparator: \.isSpace)
        guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
            throw fail(.badDelimiters(String(decoding: content, as: UTF8.self)), line: line)
        }
        left = Array(parts[0])
        right = Array(parts[1])
    }

    private func found(_ mark: [UInt8], at index: Int) -> Bool {
        source.count - index >= mark.count && source[index] == mark[0]
            && source[index..<index + mark.count].elementsEqual(mark)
    }

    private func fail(_ reason: TemplateError.Reason, line: Int) -> TemplateError {
        TemplateError(template, line: line, reason)
    }

    private static func kind(of sigil: UInt8) -> Tag.Kind {
        switch sigil {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "="): .delimiters
        default: .variable
        }
    }
}
