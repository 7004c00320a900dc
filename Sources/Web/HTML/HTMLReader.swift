/// Cuts a page of HTML into tokens (HTML 13.2.5), going once through its bytes: whatever they are,
/// it takes time by their number. libxml2 does not: a tag of 20,000 attributes takes it a second,
/// one of 80,000 nineteen, and each end of an element goes through all that are open. Nothing is
/// nested here, so nothing is too deep; nothing is loaded.
struct HTMLReader {
    private let bytes: [UInt8]
    private var at = 0
    private var countedTo = 0
    /// The line that the last token begins on, from 1.
    private(set) var line = 1
    /// The element whose content is text up to its own end.
    private var textOnly: String?

    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil at the end. A tag that is cut there is no token.
    mutating func next() -> HTMLToken? {
        if let name = textOnly { return content(of: name) }
        while at < bytes.count {
            count(to: at)
            guard bytes[at] == .less else { return text() }
            guard at + 1 < bytes.count else {
                at += 1
                return .text("<")
            }
            switch bytes[at + 1] {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "?"): skip(past: [.greater])
            case UInt8(ascii: "/"):
                if let token = end() { return token }
            case let byte where byte.isLetter: if let token = start() { return token }
            default:
                at += 1
                return .text("<")
            }
        }
        return nil
    }

    private mutating func count(to place: Int) {
        for byte in bytes[countedTo..<place] where byte == 0x0A { line += 1 }
        countedTo = place
    }

    private mutating func text() -> HTMLToken {
        let begin = at
        at = bytes[at...].firstIndex(of: .less) ?? bytes.count
        return .text(CharacterReferences.resolved(bytes[begin..<at]))
    }

    /// Comments end in two ways, and two are empty (HTML 13.2.5.43 to 51).
    private mutating func skipDeclaration() {
        guard bytes[at...].starts(with: "<!--".utf8) else { return skip(past: [.greater]) }
        at += 4
        for empty in [">", "->"] where bytes[at...].starts(with: empty.utf8) {
            at += empty.utf8.count
            return
        }
        while at < bytes.count {
            at = bytes[at...].firstIndex(of: .greater).map { $0 + 1 } ?? bytes.count
            let before = bytes[..<at].suffix(4)
            if before.suffix(3) == Array("-->".utf8)[...] || before == Array("--!>".utf8)[...] {
                return
            }
        }
    }

    private mutating func skip(past end: [UInt8]) {
        while at < bytes.count, !bytes[at...].starts(with: end) { at += 1 }
        at = min(bytes.count, at + end.count)
    }

    private mutating func end() -> HTMLToken? {
        guard at + 2 < bytes.count, bytes[at + 2].isLetter else {
            skip(past: [.greater])
            return nil
        }
        at += 2
        let name = name()
        _ = attributes(into: nil)
        return .end(name)
    }

    private mutating func start() -> HTMLToken? {
        at += 1
        guard let tag = attributes(into: HTMLTag(name())) else { return nil }
        if Self.textElements.contains(tag.name) { textOnly = tag.name }
        return .start(tag)
    }

    private mutating func name() -> String {
        let begin = at
        while at < bytes.count, !bytes[at].endsName { at += 1 }
        return String(decoding: bytes[begin..<at].prefix(64), as: UTF8.self).lowercased()
    }

    /// Reads up to the end of the tag.
    /// - Returns: the tag with its attributes, nil if it is cut.
    private mutating func attributes(into tag: HTMLTag?) -> HTMLTag? {
        var tag = tag
        while at < bytes.count {
            let byte = bytes[at]
            if byte == .greater {
                at += 1
                return tag
            }
            if byte.isBlank || byte == UInt8(ascii: "/") {
                at += 1
                continue
            }
            let begin = at
            at += 1
            while at < bytes.count, !bytes[at].endsName, bytes[at] != .equals { at += 1 }
            let name = bytes[begin..<at]
            tag?.add(name, value())
        }
        return nil
    }

    private mutating func value() -> ArraySlice<UInt8> {
        let sign = bytes[at...].firstIndex { !$0.isBlank } ?? bytes.count
        guard sign < bytes.count, bytes[sign] == .equals else { return [] }
        at = bytes[(sign + 1)...].firstIndex { !$0.isBlank } ?? bytes.count
        guard at < bytes.count else { return [] }
        let quote = bytes[at]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let begin = isQuoted ? at + 1 : at
        let end = bytes[begin...].firstIndex {
            isQuoted ? $0 == quote : $0.isBlank || $0 == .greater
        }
        at = end.map { isQuoted ? $0 + 1 : $0 } ?? bytes.count
        return bytes[begin..<(end ?? bytes.count)]
    }

    /// All up to the end of an element whose content has no tags.
    private mutating func content(of name: String) -> HTMLToken? {
        textOnly = nil
        let begin = at
        while at < bytes.count, !isEnd(of: name) { at += 1 }
        let text = bytes[begin..<at]
        guard !text.isEmpty else { return next() }
        count(to: begin)
        let isResolved = name == "title" || name == "textarea"
        return .text(
            isResolved
                ? CharacterReferences.resolved(text) : String(decoding: text, as: UTF8.self))
    }

    private func isEnd(of name: String) -> Bool {
        guard bytes[at] == .less, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") else {
            return false
        }
        let rest = bytes[(at + 2)...]
        guard rest.prefix(name.utf8.count).map({ $0 | 0x20 }) == Array(name.utf8) else {
            return false
        }
        return rest.dropFirst(name.utf8.count).first?.endsName ?? false
    }

    private static let textElements: Set = [
        "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes",
    ]
}

extension UInt8 {
    fileprivate static let less = UInt8(ascii: "<")
    fileprivate static let greater = UInt8(ascii: ">")
    fileprivate static let equals = UInt8(ascii: "=")

    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    fileprivate var isBlank: Bool {
        switch self {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: false
        }
    }

    fileprivate var endsName: Bool {
        isBlank || self == UInt8(ascii: "/") || self == Self.greater
    }
}
