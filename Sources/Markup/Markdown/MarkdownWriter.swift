/// Writes HTML from what Markdown is made of. Only the tags named here are ever written.
final class MarkdownWriter: MarkdownEvents {
    private let limits: MarkdownLimits
    private let french: Bool
    private var depth = 0
    /// Images around the text being read, which is then an alternative text.
    private var images = 0
    /// For each link being read, whether it has a tag.
    private var links: [Bool] = []
    /// For each image being read, whether it has a tag.
    private var shown: [Bool] = []

    private(set) var output: Output
    /// Why the reading was stopped.
    private(set) var error: MarkdownError?

    init(_ limits: MarkdownLimits, french: Bool, source: Int) {
        self.limits = limits
        self.french = french
        output = Output(reserving: source + source / 4)
    }

    // MARK: Blocks

    func enter(_ block: MarkdownBlock) -> Bool {
        guard mayEnter(nests: block.nests) else { return false }
        switch block {
        case .numbers(let start) where start != 1:
            output.append("<ol start=\"")
            output.append(decimal: start)
            output.append("\">\n")
        default: output.append(block.opening)
        }
        return isWithinLimit()
    }

    func leave(_ block: MarkdownBlock) -> Bool {
        if block.nests { depth -= 1 }
        output.append(block.closing)
        return isWithinLimit()
    }

    private func mayEnter(nests: Bool) -> Bool {
        if nests { depth += 1 }
        if depth > limits.nesting { error = .tooDeep(limit: limits.nesting) }
        return error == nil
    }

    private func isWithinLimit() -> Bool {
        if output.count > limits.output { error = .tooMuchOutput(limit: limits.output) }
        return error == nil
    }

    // MARK: Spans

    func enter(_ span: MarkdownSpan) -> Bool {
        guard mayEnter(nests: true) else { return false }
        switch span {
        case .link(let address): open(link: address)
        case .image(let address): open(image: address)
        default: if images == 0 { output.append(span.opening) }
        }
        return isWithinLimit()
    }

    func leave(_ span: MarkdownSpan) -> Bool {
        depth -= 1
        switch span {
        case .link: if links.popLast() == true { output.append("</a>") }
        case .image: closeImage()
        default: if images == 0 { output.append(span.closing) }
        }
        return isWithinLimit()
    }

    private func open(link typed: String?) {
        let isInside = images > 0 || links.contains(true)
        guard !isInside, let address = typed.flatMap(Address.init) else {
            links.append(false)
            return
        }
        links.append(true)
        output.append("<a href=\"")
        output.append(address)
        output.append(address.kind == .external ? "\" rel=\"noopener ugc nofollow\">" : "\">")
    }

    private func open(image typed: String?) {
        guard images == 0, let address = typed.flatMap(Address.init), address.isLocalPath else {
            shown.append(false)
            return
        }
        shown.append(true)
        images += 1
        output.append("<img src=\"")
        output.append(address)
        output.append("\" alt=\"")
    }

    private func closeImage() {
        guard shown.popLast() == true else { return }
        images -= 1
        output.append("\" loading=\"lazy\">")
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
