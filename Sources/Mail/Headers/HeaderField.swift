/// A header beyond those that a message has a place for, such as `List-Id`. Letters beyond ASCII
/// make encoded words of all of its value, as in a subject: what programs are to read has none.
package struct HeaderField: Hashable, Sendable {
    /// As given; 1 to 60 visible octets without a colon (RFC 5322 3.6.8).
    package let name: String
    package let value: HeaderText

    package init(_ name: String, _ value: HeaderText) throws(HeaderError) {
        guard name.utf8.count <= 60 else { throw .tooLong }
        guard !name.isEmpty, name.utf8.allSatisfy({ (33...126).contains($0) && $0 != 58 }) else {
            throw .form
        }
        let lower = name.lowercased()
        guard !Self.written.contains(lower), !lower.hasPrefix("content-") else { throw .written }
        self.name = name
        self.value = value
    }

    private static let written: Set<String> = [
        "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "date", "message-id",
        "in-reply-to", "references", "auto-submitted", "list-unsubscribe",
        "list-unsubscribe-post", "disposition-notification-to", "mime-version", "return-path",
        "received", "dkim-signature",
    ]
}
