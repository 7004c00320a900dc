extension WebAddress {
    /// - Returns: the scheme, and what stands after `//`.
    static func scheme(
        of text: String, assuming assumed: Scheme?
    ) throws(WebAddressFault) -> (Scheme, Substring.UnicodeScalarView) {
        guard let prefix = prefix(of: text), !(assumed != nil && isServer(prefix, in: text)) else {
            guard let assumed, !text.hasPrefix("/"), !text.hasPrefix("?"), !text.hasPrefix("#")
            else { throw text.hasPrefix("//") ? .noHost : .relative }
            return (assumed, Substring(text).unicodeScalars)
        }
        guard let scheme = Scheme(rawValue: prefix) else { throw .scheme(prefix) }
        let rest = text.unicodeScalars.dropFirst(prefix.unicodeScalars.count + 1)
        guard rest.starts(with: "//".unicodeScalars) else { throw .noHost }
        return (scheme, rest.dropFirst(2))
    }

    /// The scheme that a text begins with (RFC 3986 3.1), in lower case; nil if it has none.
    static func prefix(of text: String) -> String? {
        let bytes = Array(text.utf8.prefix { $0 != 0x3A })
        guard bytes.count < text.utf8.count, bytes.count <= 64, let first = bytes.first,
            isLetter(first)
        else { return nil }
        let isScheme = bytes.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
        }
        return isScheme ? String(decoding: bytes, as: UTF8.self).lowercased() : nil
    }

    /// Whether what looks like a scheme is a host before its port: `example.org:8443/page`.
    private static func isServer(_ prefix: String, in text: String) -> Bool {
        let rest = text.utf8.dropFirst(prefix.utf8.count + 1)
        return prefix.contains(".") && rest.first.map { (0x30...0x39).contains($0) } == true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Host and port, if one is written.
    static func server(
        _ authority: Substring
    ) throws(WebAddressFault) -> (WebHost, UInt16?) {
        guard !authority.isEmpty else { throw .noHost }
        guard !authority.unicodeScalars.contains("@") else { throw .userNamed }
        var (name, port) = (authority, Substring())
        let end = authority.lastIndex(of: "]") ?? authority.startIndex
        if let colon = authority[end...].firstIndex(of: ":") {
            name = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !name.isEmpty else { throw .noHost }
        guard let host = WebHost(name) else { throw .badHost }
        guard !port.isEmpty else { return (host, nil) }
        guard port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(port), number > 0
        else { throw .badPort }
        return (host, number)
    }
}
