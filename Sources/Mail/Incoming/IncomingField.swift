/// One field of a header.
package struct IncomingField: Equatable, Sendable {
    /// As it was written: "Message-Id".
    package let name: String
    /// On one line, without blanks around it, as it was sent.
    package let raw: String
    /// What it says: encoded words decoded (RFC 2047), raw letters read as UTF-8 or else as
    /// Windows-1252, controls turned into blanks.
    package let text: String

    /// - Parameter text: if nil, decoded from `raw`.
    init(name: String, raw: String, text: String? = nil) {
        self.name = name
        self.raw = raw.onOneLine
        self.text = (text ?? GMimeText.header(self.raw)).onOneLine
    }

    func isNamed(_ other: String) -> Bool {
        name.utf8.count == other.utf8.count && name.lowercased() == other.lowercased()
    }
}

extension String {
    /// Line ends and other controls as blanks, none around it.
    var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            return trimmed
        }
        var line = ""
        for scalar in unicodeScalars where scalar != "\r" && scalar != "\n" {
            line.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return line.trimmed
    }
}

extension StringProtocol {
    /// Without white space around it.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// Without white space at its end.
    var withoutEnd: String {
        guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...end])
    }
}
