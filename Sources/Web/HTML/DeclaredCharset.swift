/// What a page says of its own encoding (HTML 13.2.3.2, "prescan").
enum DeclaredCharset {
    private static let looked = 1_024

    /// By `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>` in its beginning.
    static func name(in bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(looked))
        if let name = ofXML(head) { return name }
        var reader = HTMLReader(head)
        while let token = reader.next() {
            guard case .start(let tag) = token, tag.name == "meta" else { continue }
            if let name = tag["charset"] { return name }
            if tag["http-equiv"]?.lowercased() == "content-type",
                let name = tag["content"].flatMap(ofType)
            {
                return name
            }
        }
        return nil
    }

    /// `text/html; charset=utf-8`.
    private static func ofType(_ content: String) -> String? {
        let content = content.lowercased()
        guard let found = content.firstRange(of: "charset") else { return nil }
        let rest = content[found.upperBound...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        return String(rest.dropFirst().filter { $0 != "\"" && $0 != "'" }.prefix { $0 != ";" })
    }

    private static func ofXML(_ head: [UInt8]) -> String? {
        guard head.starts(with: "<?xml".utf8) else { return nil }
        let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard let found = declaration.firstRange(of: "encoding=") else { return nil }
        let rest = declaration[found.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
