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

    /// How a backslash within quotes is read.
    enum Quoting {
        /// It protects any byte after it (RFC 9110, section 5.6.4).
        case header
        /// It protects a quote only: browsers send it bare, others escape.
        case form
    }

    /// A quoted string of UTF-8.
    mutating func quoted(_ quoting: Quoting = .header) -> String? {
        guard take(.quote) else { return nil }
        var value: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == .quote { return String(validating: value, as: UTF8.self) }
            if byte == .backslash, quoting == .header || next == .quote {
                guard let escaped = next else { return nil }
                position += 1
                value.append(escaped)
            } else {
                value.append(byte)
            }
        }
        return nil
    }

    /// Zero or more `; name=value` to the end; nil if malformed or if a name
    /// is given twice.
    mutating func parameters(quoting: Quoting = .header) -> [HeaderParameter]? {
        var found: [HeaderParameter] = []
        while true {
            skipSpace()
            if isAtEnd { return found }
            guard take(.semicolon) else { return nil }
            skipSpace()
            if isAtEnd { return found }
            guard let name = token()?.asciiLowercased, take(.equals),
                let value = next == .quote ? quoted(quoting) : token(),
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
