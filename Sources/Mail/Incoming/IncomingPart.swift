/// A part of a message that has no parts itself: a text, a file, a report, or a message that was
/// attached or sent back, which is not opened.
package struct IncomingPart: Equatable, Sendable {
    /// In small letters: "text/plain".
    package let type: String
    /// Of the type, names in small letters, values decoded (RFC 2231): "charset".
    package let parameters: [String: String]
    /// The file name that the sender gave, decoded (RFC 2231, RFC 2047), on one line; nil if none.
    /// Nobody has checked it: it may hold slashes.
    package let name: String?
    /// Whether the sender wants it kept rather than shown (RFC 2183).
    package let isAttachment: Bool
    /// Without angle brackets; nil if none.
    package let contentID: String?
    /// Decoded from its transfer encoding. Of a message: as it was sent; of one that is sent back
    /// in a report: empty.
    package let bytes: [UInt8]
    /// Of a message that was attached or sent back, also if only its header was: its fields.
    package let fields: IncomingFields?

    /// Whether it is to be read as a part of the text.
    package var isInlineText: Bool {
        !isAttachment && name == nil && (type == "text/plain" || type == "text/html")
    }

    /// What stands where parts should, of a message that was cut or whose boundary was spoilt.
    static func plain(_ bytes: [UInt8]) -> IncomingPart {
        IncomingPart(
            type: "text/plain", parameters: [:], name: nil, isAttachment: false, contentID: nil,
            bytes: bytes, fields: nil)
    }

    /// The bytes as letters, by their charset.
    func text(longest: Int) -> String {
        GMimeText.body(bytes.prefix(longest), charset: parameters["charset"])
    }
}
