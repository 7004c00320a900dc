/// Writes HTML from what Markdown is made of. Only the tags named here are ever written.
final class MarkdownWriter: MarkdownEvents {
    private let limits: MarkdownLimits
    /// Bytes of HTML for this source.
    private let most: Int
    private let top: Int
    private let french: Bool
    private var depth = 0
    /// Images around the text being read, which is then an alternative text.
    private var images = 0
    /// The spans being read, with what closes each. md4c may leave them out of order.
    private var spans: [(name: MarkdownSpan.Name, closing: StaticString)] = []

    /// The link being read.
    private var link: Link?
    /// Words that were read and not yet written: md4c gives them in pieces, and an address may be
    /// in several.
    private var words: [UInt8] = []
    private(set) var output: Output
    /// Why the reading was stopped.
    private(set) var error: MarkdownError?

    init(_ limits: MarkdownLimits, top: Int, french: Bool, source: Int) {
        self.limits = limits
        most = limits.output(of: source)
        self.top = top
        self.french = french
        output = Output(reserving: source + source / 4)
    }

    // MARK: Blocks

    func enter(_ block: MarkdownBlock) -> Bool {
        flush()
        guard mayEnter(nests: block.nests) else { return false }
        close(spansFrom: 0)
        switch block {
        case .numbers(let start) where start != 1:
            output.append("<ol start=\"")
            output.append(decimal: start)
            output.append("\">\n")
        default: output.append(placed(block).opening)
        }
        return isWithinLimit()
    }

    func leave(_ block: MarkdownBlock) -> Bool {
        flush()
        if block.nests { depth -= 1 }
        close(spansFrom: 0)
        output.append(placed(block).closing)
        return isWithinLimit()
    }

    /// A heading takes its level on the page.
    private func placed(_ block: MarkdownBlock) -> MarkdownBlock {
        guard case .heading(let level) = block else { return block }
        return .heading(top + max(0, level - 2))
    }

    private func mayEnter(nests: Bool) -> Bool {
        if nests { depth += 1 }
        if depth + spans.count > limits.nesting { error = .tooDeep(limit: limits.nesting) }
        return error == nil
    }

    private func isWithinLimit() -> Bool {
        if output.count > most { error = .tooMuchOutput(limit: most) }
        return error == nil
    }

    // MARK: Spans

    func enter(_ span: MarkdownSpan) -> Bool {
        flush()
        switch span {
        case .link(let address): open(link: address)
        case .image(let address): open(image: address)
        default:
            output.append(images == 0 ? span.opening : "")
            spans.append((span.name, images == 0 ? span.closing : ""))
        }
        return mayEnter(nests: false) && isWithinLimit()
    }

    func leave(_ span: MarkdownSpan) -> Bool {
        flush()
        if let index = spans.lastIndex(where: { $0.name == span.name }) { close(spansFrom: index) }
        return isWithinLimit()
    }

    /// Closes a span, and before it those that were opened inside and not left.
    private func close(spansFrom index: Int) {
        while spans.count > index, let span = spans.popLast() {
            output.append(span.closing)
            guard span.closing.utf8CodeUnitCount > 0 else { continue }
            if span.name == .image { images -= 1 }
            if span.name == .link { closeLink() }
        }
    }

    /// On paper, where the address of a link is written behind its text, `data-bare` keeps it from
    /// being written twice.
    private func closeLink() {
        if let link, link.address.isShown(by: link.text[...]) {
            output.insert(Self.bare, at: link.place)
        }
        link = nil
    }

    private static let bare: StaticString = " data-bare"

    private func open(link typed: String?) {
        let isInside = spans.contains { $0.name == .link && $0.closing.utf8CodeUnitCount > 0 }
        guard images == 0, !isInside, let address = typed.flatMap(Address.init(written:)) else {
            return spans.append((.link, ""))
        }
        spans.append((.link, "</a>"))
        begin(link: address)
        link = Link(address: address, place: output.count)
        output.append(">")
    }

    /// Writes the tag of a link, but for its end.
    private func begin(link address: Address) {
        output.append("<a href=\"")
        output.append(address)
        output.append(address.kind == .external ? "\" rel=\"noopener ugc nofollow\"" : "\"")
    }

    private func open(image typed: String?) {
        guard images == 0, let address = typed.flatMap(Address.init(_:)), address.isLocalPath else {
            return spans.append((.image, ""))
        }
        spans.append((.image, "\" loading=\"lazy\">"))
        images += 1
        output.append("<img src=\"")
        output.append(address)
        output.append("\" alt=\"")
    }

    // MARK: Text

    func text(_ kind: MarkdownText, _ piece: MarkdownPiece) -> Bool {
        switch kind {
        case .normal:
            // An escaped sign is meant as it stands: `https\://` is no address.
            if piece.isEscaped, piece.bytes.first?.isOne(of: ":/.@") == true { flush() }
            words += piece.bytes
        case .reference: reference(piece.bytes)
        case .code:
            flush()
            link?.text += piece.bytes
            output.append(escaping: piece.bytes)
        case .null: words += "\u{FFFD}".utf8
        case .lineBreak, .softBreak:
            flush()
            output.append(images == 0 ? "<br>\n" : " ")
        }
        return isWithinLimit()
    }

    /// A reference by name is letters and digits, which a browser reads as text whatever it means.
    private func reference(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let text = CharacterReference.text(of: String(decoding: bytes, as: UTF8.self)) {
            words += text.utf8
        } else {
            flush()
            output.append(bytes)
        }
    }

    /// Writes the words that were read, with their addresses as links.
    private func flush() {
        guard !words.isEmpty else { return }
        let read = words
        words.removeAll(keepingCapacity: true)
        link?.text += read
        var done = 0
        if images == 0, !spans.contains(where: { $0.name == .link }) {
            for bare in BareAddresses.all(in: read) {
                guard let address = Address(bare.target) else { continue }
                write(read[done..<bare.range.lowerBound])
                begin(link: address)
                if address.kind == .external { output.append(Self.bare) }
                output.append(">")
                read[bare.range].withUnsafeBufferPointer { output.append(escaping: $0) }
                output.append("</a>")
                done = bare.range.upperBound
            }
        }
        write(read[done...])
    }

    private func write(_ words: ArraySlice<UInt8>) {
        words.withUnsafeBufferPointer { bytes in
            if french, images == 0 {
                FrenchSpacing.write(bytes, into: &output)
            } else {
                output.append(escaping: bytes)
            }
        }
    }

    /// A link whose text is being written.
    private struct Link {
        let address: Address
        /// Where its tag ends.
        let place: Int
        /// What it shows.
        var text: [UInt8] = []
    }
}
