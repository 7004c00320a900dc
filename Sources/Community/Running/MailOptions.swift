package import Mail

/// How a site sends mail, and where what comes back is read.
package struct MailOptions: Sendable {
    /// The server that takes the mail and carries it on.
    package var relay: SMTPRelay
    /// Whom mails come from.
    package var from: MailAddress
    /// Where reports and answers go: each mail has its own address there, `mailbox+token@domain`.
    package var returns: MailAddress
    /// The mailbox that these arrive in; nil if `parvis ingest` is given them.
    package var mailbox: IMAPAccount?
    package var folder: IMAPFolderName
    /// How many mails leave within an hour at most; 0 for any number.
    package var hourlyCap: Int

    /// The relay's name and port, for people.
    package var relayName: String { "\(relay.server.host):\(relay.server.port)" }

    /// How long the part before the `@` of `returns` may be: a token comes after it.
    package static let longestReturns = 31

    package init(
        relay: SMTPRelay, from: MailAddress, returns: MailAddress? = nil,
        mailbox: IMAPAccount? = nil, folder: IMAPFolderName = .inbox, hourlyCap: Int = 0
    ) {
        self.relay = relay
        self.from = from
        self.returns = returns ?? from
        self.mailbox = mailbox
        self.folder = folder
        self.hourlyCap = hourlyCap
    }

    /// Whether somebody reads what is sent to `returns`: the mailbox, or `parvis ingest`, whose
    /// address is another than `from`.
    package var readsReturns: Bool { mailbox != nil || returns != from }

    /// The address of one mail, by its token.
    func returns(_ token: String) throws(MailAddressError) -> MailAddress {
        try MailAddress("\(returns.local)+\(token)@\(returns.domain)")
    }
}
