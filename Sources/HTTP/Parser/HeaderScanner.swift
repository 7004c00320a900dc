/// Reads tokens, quoted strings and parameters from a header value
/// (RFC 9110, section 5.6).
struct HeaderScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    private var next: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while next == .space || next == .tab { position += 1 }
    }

    /// One or more `tchar`.
    mutating func token() -> String? {
        let start = position
        while let byte = next, byte.isToken { position += 1 }
        guard position > start else { return nil }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A quoted string. With `escapes` a backslash protects the byte after it;
    /// browsers do not escape so in multipart forms.
    mutating func quoted(escapes: Bool = true) -> String? {
        guard take(.quote) else { return nil }
        var value: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == .quote { return String(validating: value, as: UTF8.self) }
            guard escapes, byte == .backslash else {
                value.append(byte)
                continue
            }
            guard let escaped = next else { return nil }
            position += 1
            value.append(escaped)
        }
        return nil
    }

    /// Zero or more `; name=value` to the end; nil if malformed or if a name
    /// is given twice.
    mutating func parameters(escapes: Bool = true) -> [HeaderParameter]? {
        var found: [HeaderParameter] = []
        while true {
            skipSpace()
            if isAtEnd { return found }
            guard take(.semicolon) else { return nil }
            skipSpace()
            if isAtEnd { return found }
            guard let name = token()?.asciiLowercased, take(.equals),
                let value = next == .quote ? quoted(escapes: escapes) : token(),
                !found.contains(where: { $0.name == name })
            else { return nil }
            found.append(HeaderParameter(name: name, value: value))
        }
    }
}

extension String {
    /// The text with A-Z folded to a-z.
    var asciiLowercased: String {
        String(decoding: utf8.map(\.lowercased), as: UTF8.self)
    }
}
