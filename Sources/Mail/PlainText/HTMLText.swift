/// The plain text of a mail in HTML: what a reader would read, blocks and lists kept apart, links
/// written out, quotations marked with "> " as in a plain mail. Nothing of it is HTML any more;
/// whoever shows it escapes it as any text.
///
/// It goes once through the bytes, reads at most `longest` of them, makes about `mostLines` at
/// most, and nests no deeper than `deepest`; what is not closed, or no tag, does no harm.
struct HTMLText {
    /// A line, with where in a quotation it stands.
    struct Line: Equatable {
        var text: String
        /// How many quotations it stands in.
        var depth: Int
        /// A mail program marked that from here on, or in this line, the mail that is answered
        /// begins.
        var mark: Mark?
    }

    enum Mark: Equatable {
        /// The line says who wrote when; a quotation follows.
        case attribution
        /// All that follows is the mail that is answered.
        case original
    }

    static let longest = 2 << 20
    static let deepest = 50
    static let mostLines = 20_000

    private(set) var lines: [Line] = []

    private var line = ""
    private var depth = 0
    private var mark: Mark?
    private var isPreformatted = false
    /// Whether an empty line goes before the next text.
    private var wantsGap = false
    private var lists: [Int?] = []
    private var link: (address: String, start: Int)?

    init(_ html: String) {
        var scanner = HTMLScanner(html, longest: Self.longest)
        while lines.count < Self.mostLines, let token = scanner.next() {
            switch token {
            case .text(let text): write(text)
            case .open(let tag): open(tag)
            case .close(let name): close(name)
            }
        }
        endLine()
        while lines.last?.text.isEmpty == true { lines.removeLast() }
    }

    /// With "> " before quoted lines.
    var text: String {
        lines.map { line in
            let quote = String(repeating: ">", count: line.depth)
            if line.text.isEmpty || quote.isEmpty { return quote + line.text }
            return quote + " " + line.text
        }.joined(separator: "\n")
    }

    private mutating func write(_ text: String) {
        if isPreformatted {
            for (index, piece) in text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if index > 0 { breakLine() }
                line += piece
            }
            return
        }
        for character in text {
            if character.isWhitespace {
                if !line.isEmpty, line.last != " " { line.append(" ") }
            } else if character != "\u{200B}", character != "\u{FEFF}" {
                line.append(character)
            }
        }
    }

    /// Ends the line if there is one.
    private mutating func endLine() {
        guard !line.trimmed.isEmpty else {
            line = ""
            return
        }
        breakLine()
    }

    /// Ends the line, be it empty.
    private mutating func breakLine() {
        let text = isPreformatted ? line : line.withoutEnd
        line = ""
        if wantsGap, !lines.isEmpty, lines.last?.text.isEmpty == false {
            lines.append(Line(text: "", depth: min(depth, lines.last?.depth ?? 0), mark: nil))
        }
        wantsGap = false
        lines.append(Line(text: text, depth: depth, mark: mark))
        mark = nil
    }

    private mutating func gap() {
        endLine()
        wantsGap = true
    }

    private mutating func open(_ tag: HTMLTag) {
        if let found = Self.mark(of: tag) {
            endLine()
            mark = found
        }
        switch tag.name {
        case "br": breakLine()
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "dl": gap()
        case "ul", "ol":
            lists.isEmpty ? gap() : endLine()
            if lists.count < Self.deepest { lists.append(tag.name == "ol" ? 1 : nil) }
        case "li": openItem()
        case "pre":
            gap()
            isPreformatted = true
        case "blockquote":
            gap()
            if depth < Self.deepest { depth += 1 }
        case "td", "th": write(" ")
        case "a": link = tag["href"].map { ($0, line.utf8.count) }
        case "img": tag["alt"].map { write($0) }
        case let name where Self.blocks.contains(name): endLine()
        default: break
        }
    }

    private mutating func openItem() {
        endLine()
        line = String(repeating: "  ", count: max(0, lists.count - 1))
        if case .some(.some(let number)) = lists.last {
            line += "\(number). "
            lists[lists.count - 1] = number + 1
        } else {
            line += "- "
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl": gap()
        case "ul", "ol":
            _ = lists.popLast()
            lists.isEmpty ? gap() : endLine()
        case "pre":
            endLine()
            isPreformatted = false
            wantsGap = true
        case "blockquote":
            gap()
            if depth > 0 { depth -= 1 }
        case "a": closeLink()
        case let name where name == "li" || Self.blocks.contains(name): endLine()
        default: break
        }
    }

    /// The address after the text, unless the text is the address.
    private mutating func closeLink() {
        defer { link = nil }
        guard let (address, start) = link, start <= line.utf8.count else { return }
        let isAddress = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
        let text = String(decoding: Array(line.utf8)[start...], as: UTF8.self).trimmed
        guard isAddress, address.utf8.count < 2_000, !text.isEmpty, text != address,
            !address.hasSuffix("//" + text)
        else { return }
        line += " <\(address.onOneLine)>"
    }

    private static let blocks: Set = [
        "div", "tr", "section", "article", "header", "footer", "address", "center", "form",
        "fieldset", "dt", "dd", "figure", "main", "aside", "nav", "caption", "body", "html",
    ]

    /// What mail programs call the place where the answered mail begins.
    private static func mark(of tag: HTMLTag) -> Mark? {
        let names = (tag["class"] ?? "").lowercased().split(separator: " ").map(String.init)
        let id = (tag["id"] ?? "").lowercased()
        let attributions: Set = [
            "gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote",
        ]
        if !attributions.isDisjoint(with: names) { return .attribution }
        let originals: Set = [
            "divrplyfwdmsg", "outlookmessageheader", "appendonsend", "mail-editor-reference",
            "ms-outlook-mobile-reference-message", "replywrapper_header", "x_divrplyfwdmsg",
            "x_appendonsend", "mail-editor-reference-message-container", "reply-intro",
        ]
        if originals.contains(id) || !originals.isDisjoint(with: names) { return .original }
        return nil
    }
}
