/// Cuts HTML into text and tags, going once through its bytes.
struct HTMLScanner {
    enum Token {
        case text(String)
        case open(HTMLTag)
        case close(String)
    }

    private let bytes: [UInt8]
    private var at = 0
    /// The element whose content is no text, until it is closed.
    private var skipped: String?

    init(_ html: String, longest: Int) {
        bytes = Array(html.utf8.prefix(longest))
    }

    mutating func next() -> Token? {
        while at < bytes.count {
            if let skipped {
                skip(to: "</" + skipped)
                self.skipped = nil
            }
            let token = bytes.indices.contains(at) && bytes[at] == less ? markup() : text()
            if let token { return token }
        }
        return nil
    }

    private mutating func text() -> Token? {
        let start = at
        while at < bytes.count, bytes[at] != less { at += 1 }
        guard at > start else { return nil }
        return .text(HTMLEntities.resolve(bytes[start..<at]))
    }

    private mutating func markup() -> Token? {
        if matches("<!--", at: at) {
            at += 4
            skip(to: "-->")
            at = min(bytes.count, at + 3)
            return nil
        }
        guard at + 1 < bytes.count else {
            at += 1
            return .text("<")
        }
        switch bytes[at + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            skip(to: ">")
            at = min(bytes.count, at + 1)
            return nil
        case UInt8(ascii: "/"):
            at += 2
            let name = takeName()
            skip(to: ">")
            at = min(bytes.count, at + 1)
            return name.isEmpty ? nil : .close(name)
        case let byte where isLetter(byte):
            at += 1
            return .open(takeTag())
        default:
            at += 1
            return .text("<")
        }
    }

    private static let raw: Set = [
        "script", "style", "title", "template", "textarea", "noscript", "iframe", "object", "svg",
    ]

    private mutating func takeTag() -> HTMLTag {
        var tag = HTMLTag(name: takeName())
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            guard !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "/") else {
                at += 1
                continue
            }
            let before = at
            let name = takeAttributeName()
            let value = takeValue()
            if tag.attributes.count < 30, !name.isEmpty, tag.attributes[name] == nil {
                tag.attributes[name] = value
            }
            if at == before { at += 1 }
        }
        at = min(bytes.count, at + 1)
        if Self.raw.contains(tag.name) { skipped = tag.name }
        return tag
    }

    private mutating func takeName() -> String {
        let start = at
        while at < bytes.count, isLetter(bytes[at]) || isNameByte(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<min(at, start + 40)], as: UTF8.self).lowercased()
    }

    private mutating func takeAttributeName() -> String {
        let start = at
        let ends: Set<UInt8> = [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")]
        while at < bytes.count, !ends.contains(bytes[at]), !isSpace(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<min(at, start + 60)], as: UTF8.self).lowercased()
    }

    private mutating func takeValue() -> String {
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
        at += 1
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return "" }
        let mark = bytes[at]
        let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        let start = at
        while at < bytes.count,
            isQuoted ? bytes[at] != mark : !isSpace(bytes[at]) && bytes[at] != UInt8(ascii: ">")
        { at += 1 }
        let value = HTMLEntities.resolve(bytes[start..<min(at, start + 4_000)])
        if isQuoted { at = min(bytes.count, at + 1) }
        return value
    }

    /// To where a text in small letters stands next, or the end.
    private mutating func skip(to text: String) {
        while at < bytes.count, !matches(text, at: at) { at += 1 }
    }

    private func matches(_ text: String, at start: Int) -> Bool {
        guard start + text.utf8.count <= bytes.count else { return false }
        return zip(text.utf8, bytes[start...]).allSatisfy { wanted, byte in
            byte == wanted || isLetter(byte) && byte | 0x20 == wanted
        }
    }
}

private let less = UInt8(ascii: "<")

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
