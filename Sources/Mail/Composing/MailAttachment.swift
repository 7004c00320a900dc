/// A file that goes with a message.
package struct MailAttachment: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// - Parameter size: in bytes, which the file is checked to have when it is sent.
        case file(path: String, size: Int)

        /// In bytes.
        package var size: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, let size): max(0, size)
            }
        }
    }

    /// As the recipient is to see it.
    package let name: HeaderText
    /// Such as `application/pdf`, lower case.
    package let type: String
    package let content: Content

    /// - Parameter type: a media type without parameters (RFC 2045 5.1). What is none, or would
    ///   have to be sent unencoded as `message/rfc822` (RFC 2046 5.2.1), becomes
    ///   `application/octet-stream`.
    package init(name: HeaderText, type: String, content: Content) {
        self.name = name
        self.content = content
        let lower = type.lowercased()
        let isBare = !lower.hasPrefix("message/") && !lower.hasPrefix("multipart/")
        self.type = isBare && Self.isType(lower) ? lower : "application/octet-stream"
    }

    private static func isType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                (1...60).contains(part.utf8.count) && part.utf8.allSatisfy(isOfToken)
            }
    }

    private static func isOfToken(_ byte: UInt8) -> Bool {
        HeaderText.isAtom(byte) && !"/?=".utf8.contains(byte) || byte == UInt8(ascii: ".")
    }
}

/// Why an attachment cannot be sent.
package enum MailAttachmentError: Error, Equatable, Sendable {
    /// - Parameter reason: the system's words.
    case unreadable(path: String, reason: String)
    /// The file has another size than was announced.
    case changed(path: String)
}
