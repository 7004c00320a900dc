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
        if let index = spans.lastIndex(where: { $0.name == span.name }) { close(spansFrom: index) }
        return isWithinLimit()
    }

    /// Closes a span, and before it those that were opened inside and not left.
    private func close(spansFrom index: Int) {
        while spans.count > index, let span = spans.popLast() {
            output.append(span.closing)
            if span.name == .image, span.closing.utf8CodeUnitCount > 0 { images -= 1 }
        }
    }

    private func open(link typed: String?) {
        let isInside = spans.contains { $0.name == .link && $0.closing.utf8CodeUnitCount > 0 }
        guard images == 0, !isInside, let address = typed.flatMap(Address.init) else {
            return spans.append((.link, ""))
        }
        spans.append((.link, "</a>"))
        output.append("<a href=\"")
        output.append(address)
        output.append(address.kind == .external ? "\" rel=\"noopener ugc nofollow\">" : "\">")
    }

    private func open(image typed: String?) {
        guard images == 0, let address = typed.flatMap(Address.init), address.isLocalPath else {
            return spans.append((.image, ""))
        }
        spans.append((.image, "\" loading=\"lazy\">"))
        images += 1
        output.append("<img src=\"")
        output.append(address)
        output.append("\" alt=\"")
    }

    // MARK: Text

    func text(_ kind: MarkdownText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch kind {
        case .normal where french && images == 0: FrenchSpacing.write(bytes, into: &output)
        case .normal, .code: output.append(escaping: bytes)
        case .null: output.append("\u{FFFD}")
        case .reference: reference(bytes)
        case .lineBreak: output.append(images == 0 ? "<br>\n" : " ")
        case .softBreak: output.append(images == 0 ? "\n" : " ")
        }
        return isWithinLimit()
    }

    /// A reference by name is letters and digits, which a browser reads as text whatever it means.
    private func reference(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let text = CharacterReference.text(of: String(decoding: bytes, as: UTF8.self)) {
            output.append(escaping: text)
        } else {
            output.append(bytes)
        }
    }
}
