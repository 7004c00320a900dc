/// The server that takes the mail and carries it on.
package struct SMTPRelay: Equatable, Sendable {
    package var server: MailServer
    /// How one names oneself in EHLO, the machine's own name if nil.
    package var name: DomainName?
    package var timeouts: SMTPTimeouts

    package init(
        _ server: MailServer, name: DomainName? = nil, timeouts: SMTPTimeouts = SMTPTimeouts()
    ) {
        self.server = server
        self.name = name
        self.timeouts = timeouts
    }
}
