/// An address that a page may link to: `http`, `https`, `mailto`, or relative to the platform
/// (ASVS 5.0, 1.2.2). Browsers forgive much in an address; what they would repair is refused here.
package struct Address: Sendable, Equatable {
    /// Where an address leads.
    package enum Kind: Sendable {
        case external, mail, relative
    }

    /// The address, without the spaces around it, not escaped for HTML.
    package let text: String
    /// Where it leads.
    package let kind: Kind

    /// Accepts an address, or answers `nil`: unknown schemes, `//host`, backslashes, control
    /// characters and the empty text are refused.
    package init?(_ typed: String) {
        let bytes = typed.utf8.drop { $0 == 0x20 }
        let last = bytes.lastIndex { $0 != 0x20 }
        guard let last, let text = String(bytes[...last]), let kind = Self.kind(of: text) else {
            return nil
        }
        self.text = text
        self.kind = kind
    }

    /// An address as people type it where markup has one: `www.example.org` is of the web, and
    /// `jean@example.org` is a mailbox.
    init?(written text: String) {
        self.init(Self.completed(text) ?? text)
    }

    /// With the scheme that was left out.
    private static func completed(_ text: String) -> String? {
        let typed = Array(text.utf8.drop { $0 == 0x20 })
        guard let bare = BareAddresses.all(in: typed).first, bare.range.lowerBound == 0 else {
            return nil
        }
        let rest = typed[bare.range.upperBound...]
        let isMail = bare.target.hasPrefix("mailto:")
        if isMail, let next = rest.first, !next.isOne(of: "? ") { return nil }
        return bare.target + String(decoding: rest, as: UTF8.self)
    }

    /// Whether the address is a path of the platform itself: `/...` and not `//host`.
    package var isLocalPath: Bool { kind == .relative && text.utf8.first == UInt8(ascii: "/") }

    /// Whether a text is this address, but for what people leave out of one.
    func isShown(by text: ArraySlice<UInt8>) -> Bool {
        let leftOut = "https:///".utf8.count
        guard kind == .external, text.count <= self.text.utf8.count + leftOut else { return false }
        return Self.short(String(decoding: text, as: UTF8.self)) == Self.short(self.text)
    }

    private static func short(_ address: String) -> Substring {
        var rest = address.lowercased()[...]
        for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        return rest.hasSuffix("/") ? rest.dropLast() : rest
    }

    private static func kind(of text: String) -> Kind? {
        for scalar in text.unicodeScalars where isRefused(scalar) { return nil }
        let head = text.utf8.prefix { !$0.isOne(of: ":/?#") }
        guard text.utf8.dropFirst(head.count).first == UInt8(ascii: ":") else {
            return text.utf8.starts(with: "//".utf8) ? nil : .relative
        }
        let rest = text.utf8.dropFirst(head.count + 1)
        switch String(decoding: head, as: UTF8.self).lowercased() {
        case "mailto": return rest.isEmpty ? nil : .mail
        case "http", "https":
            let host = rest.dropFirst(2).first
            let isHost = host.map { !$0.isOne(of: "/?#:@ ") } ?? false
            return rest.starts(with: "//".utf8) && isHost ? .external : nil
        default: return nil
        }
    }

    /// Backslashes, control characters, and marks that turn the direction of writing.
    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x5C, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
            0xFFFD:
            true
        default: false
        }
    }
}

extension Output {
    /// Writes an address into a quoted attribute.
    mutating func append(_ address: Address) {
        if address.text.utf8.contains(0x20) {
            let parts = address.text.split(separator: " ", omittingEmptySubsequences: false)
            append(escaping: parts.joined(separator: "%20"))
        } else {
            append(escaping: address.text)
        }
    }
}
