/// That no person wrote a message (RFC 3834 5).
package enum AutoSubmitted: String, Sendable {
    /// Sent by itself, such as a notice or a digest.
    case generated = "auto-generated"
    /// Sent in answer to a message.
    case replied = "auto-replied"
}
