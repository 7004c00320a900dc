/// The name of a folder on a server (mailbox name of RFC 3501 5.1). It holds no control byte.
package struct IMAPFolderName: Hashable, Sendable, CustomStringConvertible {
    /// Where new mail arrives.
    package static let inbox = IMAPFolderName(known: "INBOX")

    /// 1 to 500 octets; levels are apart by what the server takes for it, often a slash.
    package let text: String

    package init(_ text: String) throws(HeaderError) {
        guard text.utf8.count <= 500 else { throw .tooLong }
        guard !text.unicodeScalars.contains(where: HeaderText.isControl) else { throw .control }
        guard !text.isEmpty else { throw .form }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    package var description: String { text }

    /// As a command says it: between quotes, in modified UTF-7 (RFC 3501 5.1.3).
    var quoted: String {
        var (coded, open) = ("", [UInt16]())
        func close() {
            guard !open.isEmpty else { return }
            let bytes = open.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
            let word = Base64Lines.word(bytes).replacing("=", with: "").replacing("/", with: ",")
            coded += "&\(word)-"
            open = []
        }
        for unit in text.utf16 {
            guard unit < 127, let letter = UnicodeScalar(unit) else {
                open.append(unit)
                continue
            }
            close()
            switch letter {
            case "&": coded += "&-"
            case "\"", "\\": coded += "\\\(letter)"
            default: coded.unicodeScalars.append(letter)
            }
        }
        close()
        return "\"\(coded)\""
    }
}
