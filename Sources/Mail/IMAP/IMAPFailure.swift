/// Why a mailbox was not read or changed.
package enum IMAPFailure: Error, Equatable, Sendable {
    /// The server was not reached, or lost.
    case server(MailServerError)
    /// The server said goodbye, to whatever was asked.
    case closing(reply: String)
    /// The server refused a command, which changed nothing.
    case refused(command: String, reply: String)
}
