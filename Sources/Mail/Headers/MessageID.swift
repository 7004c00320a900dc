/// The name of a message that no other has (msg-id of RFC 5322 3.6.4). Those of others are taken
/// as they come, if they hold no blank and no bracket.
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// Without the angle brackets; 1 to 500 visible octets of ASCII.
    package let text: String

    /// - Parameter text: with or without its angle brackets.
    package init(_ text: some StringProtocol) throws(HeaderError) {
        let isBracketed = text.first == "<" && text.last == ">" && text.count > 1
        let inner = isBracketed ? String(text.dropFirst().dropLast()) : String(text)
        guard inner.utf8.count <= 500 else { throw .tooLong }
        guard !inner.isEmpty, inner.utf8.allSatisfy(Self.isVisible) else { throw .form }
        self.text = inner
    }

    /// As it stands in a header, in its brackets.
    package var description: String { "<\(text)>" }

    private static func isVisible(_ byte: UInt8) -> Bool {
        (33...126).contains(byte) && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }
}
