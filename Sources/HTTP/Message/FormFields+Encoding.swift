extension FormFields {
    /// How many pairs one query or form may hold.
    package static let maximumCount = 1_000

    /// Parses `a=1&b=two+words` (WHATWG URL standard, section 5.1), but
    /// refuses what the standard would let through in doubt: a malformed
    /// percent sequence, text that is not UTF-8, NUL.
    /// - Parameter allowsNul: whether a value may hold one, as a pasted text
    ///   may: the application refuses it then, and gives the text back.
    package init(
        urlEncoded bytes: some RandomAccessCollection<UInt8>, allowsNul: Bool = false
    ) throws(FormError) {
        self.init()
        for pair in bytes.split(separator: .ampersand) {
            guard all.count < Self.maximumCount else { throw .tooMany }
            let end = pair.firstIndex(of: .equals) ?? pair.endIndex
            let start = end == pair.endIndex ? end : pair.index(after: end)
            append(
                try Self.decode(pair[..<end]),
                try Self.decode(pair[start...], allowsNul: allowsNul))
        }
    }

    /// The pairs as `application/x-www-form-urlencoded` text; also a query.
    package var urlEncoded: String {
        all.map { field in
            PercentEncoding.form(field.name) + "=" + PercentEncoding.form(field.value)
        }
        .joined(separator: "&")
    }

    private static func decode(
        _ part: some Collection<UInt8>, allowsNul: Bool = false
    ) throws(FormError) -> String {
        guard let raw = PercentEncoding.bytes(part, plusIsSpace: true) else { throw .badPercent }
        if !allowsNul, raw.contains(0) { throw .nul }
        guard let text = String(validating: raw, as: UTF8.self) else { throw .badText }
        return text
    }
}
