/// A validator of a representation (RFC 9110, section 8.8.3).
package struct ETag: Sendable, Hashable, CustomStringConvertible {
    /// What stands between the quotes: visible ASCII without a quote.
    package let value: String
    package let isWeak: Bool

    /// Bytes that a tag may not hold are left out.
    package init(_ value: String, isWeak: Bool = false) {
        self.value = String(
            decoding: value.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != .quote }, as: UTF8.self)
        self.isWeak = isWeak
    }

    package var description: String { (isWeak ? "W/" : "") + "\"\(value)\"" }

    /// Whether both name the same content, weak or not (section 8.8.3.2).
    package func matchesWeakly(_ other: ETag) -> Bool { value == other.value }

    /// Whether both name the same bytes: neither may be weak.
    package func matchesStrongly(_ other: ETag) -> Bool {
        value == other.value && !isWeak && !other.isWeak
    }

    /// Parses a comma-separated list such as that of `If-None-Match`; what is
    /// malformed ends the list.
    static func list(_ text: String) -> [ETag] {
        var tags: [ETag] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                return tags
            }
            tags.append(
                ETag(String(rest[rest.index(after: rest.startIndex)..<end]), isWeak: isWeak))
            rest = rest[rest.index(after: end)...]
        }
    }
}

extension RequestHead {
    /// Whether the client already has this representation, so that 304 can be
    /// answered: `If-None-Match` first, `If-Modified-Since` only without it
    /// (RFC 9110, section 13.2.2). Always false but for GET and HEAD.
    package func hasFresh(_ tag: ETag?, modified: HTTPDate? = nil) -> Bool {
        guard method == .get || method == .head else { return false }
        let conditions = headers.all("if-none-match")
        guard conditions.isEmpty else {
            return conditions.contains { condition in
                if condition == "*" { return true }
                guard let tag else { return false }
                return ETag.list(condition).contains { $0.matchesWeakly(tag) }
            }
        }
        guard let modified, let since = headers["if-modified-since"].flatMap(HTTPDate.init) else {
            return false
        }
        return modified <= since
    }
}
