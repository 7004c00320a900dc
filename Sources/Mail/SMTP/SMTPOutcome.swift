/// What became of a message.
package enum SMTPOutcome: Equatable, Sendable {
    /// The server has it, and is answerable for it from now on.
    case accepted(SMTPReply)
    /// The server refused it, for now or for good, as the reply says.
    case refused(SMTPReply, at: SMTPStep)
    /// It was not sent, through no refusal: the final dot was not written, or was answered 421.
    case failed(SMTPFailure)
    /// The final dot was written, but its answer never came: the server may have it or not.
    case uncertain(SMTPFailure)
}

/// Where in the dialogue.
package enum SMTPStep: String, Sendable {
    /// Connecting, TLS, the greeting, EHLO and signing in.
    case opening
    case reset = "RSET"
    case mail = "MAIL"
    case recipient = "RCPT"
    case data = "DATA"
    /// The message itself.
    case content
    /// The end of the message.
    case dot
}

/// Why a message was not sent.
package enum SMTPFailure: Error, Equatable, Sendable {
    /// The server was not reached, or lost on the way.
    case server(MailServerError, at: SMTPStep)
    /// The server said 421: it closes the connection, to whatever was asked.
    case closing(SMTPReply, at: SMTPStep)
    /// The server takes no letters beyond ASCII, which an address has (RFC 6531).
    case needsSMTPUTF8
    /// The server takes no message larger than this many bytes (RFC 1870).
    case tooLarge(most: Int)
    /// A file cannot be sent.
    case attachment(MailAttachmentError)
    /// The caller stopped it before the final dot.
    case stopped(reason: String)
}
