extension WebAddress {
    /// Reads an address that somebody typed, or that a page or a file has.
    ///
    /// - Parameters:
    ///   - typed: blanks and ends of lines around it are passed over, none is taken inside but
    ///     spaces, which are encoded.
    ///   - assumed: the scheme where none is written, as in `www.example.org/page`; nil where it
    ///     must be.
    package init(_ typed: String, assuming assumed: Scheme? = nil) throws(WebAddressFault) {
        let text = try Self.trimmed(typed)
        let (scheme, rest) = try Self.scheme(of: text, assuming: assumed)
        let authority = rest.prefix { !"/?#".unicodeScalars.contains($0) }
        let (host, port) = try Self.server(Substring(authority))
        self.init(
            scheme, host, port ?? scheme.port,
            Reference(Substring(rest[authority.endIndex...])))
        guard self.text.utf8.count <= Self.longest else { throw .tooLong }
    }

    private init(_ scheme: Scheme, _ host: WebHost, _ port: UInt16, _ rest: Reference) {
        let path = PercentForm.normal(rest.path.utf8, .path)
        self.init(
            scheme: scheme, host: host, port: port,
            path: DotSegments.removed(from: path.isEmpty ? "/" : path),
            query: rest.query.map { PercentForm.normal($0.utf8, .query) },
            fragment: rest.fragment.map { PercentForm.normal($0.utf8, .query) })
    }

    /// What a reference to this address, in a page or a redirect, leads to (RFC 3986 5.2).
    package func resolving(_ typed: String) throws(WebAddressFault) -> WebAddress {
        let text = try Self.trimmed(typed)
        if Self.prefix(of: text) != nil { return try WebAddress(text) }
        if text.hasPrefix("//") { return try WebAddress("\(scheme.rawValue):\(text)") }
        let reference = Reference(Substring(text))
        var (path, query) = (String(reference.path), reference.query.map(String.init))
        if path.isEmpty {
            path = self.path
            query = query ?? self.query
        } else if !path.hasPrefix("/") {
            path = self.path[...(self.path.lastIndex(of: "/") ?? self.path.startIndex)] + path
        }
        let fragment = reference.fragment.map { "#" + $0 } ?? ""
        return try WebAddress(origin + path + (query.map { "?" + $0 } ?? "") + fragment)
    }

    /// Path, query and fragment, as they are written.
    private struct Reference {
        let path: Substring
        var query: Substring?
        var fragment: Substring?

        init(_ text: Substring) {
            var rest = text.unicodeScalars
            if let sign = rest.firstIndex(of: "#") {
                fragment = Substring(rest[rest.index(after: sign)...])
                rest = rest[..<sign]
            }
            if let sign = rest.firstIndex(of: "?") {
                query = Substring(rest[rest.index(after: sign)...])
                rest = rest[..<sign]
            }
            path = Substring(rest)
        }
    }

    private static func trimmed(_ typed: String) throws(WebAddressFault) -> String {
        guard typed.utf8.count <= longest else { throw .tooLong }
        let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
        let bytes = typed.utf8.drop { blanks.contains($0) }
        guard let last = bytes.lastIndex(where: { !blanks.contains($0) }) else { throw .empty }
        let text = String(decoding: bytes[...last], as: UTF8.self)
        guard !text.unicodeScalars.contains(where: isHidden) else { throw .hiddenSigns }
        return text
    }

    /// Controls, backslashes, marks that turn the direction of writing or are not seen at all.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x5C, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF, 0xFFF9...0xFFFD, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }
}
