/// A message as it lies on the server.
package struct IMAPMessage: Equatable, Sendable {
    package let uid: UInt32
    /// Of all of it, in bytes, as the server says.
    package let size: Int
    /// From its beginning on, as many as were asked for at most.
    package let bytes: [UInt8]

    package var isWhole: Bool { bytes.count >= size }
}

/// What is noted of a message (RFC 9051 2.3.2).
package enum IMAPFlag: String, Sendable {
    case seen = "\\Seen"
    case answered = "\\Answered"
    case deleted = "\\Deleted"
}
