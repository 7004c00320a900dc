/// Why a message did not reach somebody, as coarse as a person needs to know what to do.
package enum BounceReason: String, Sendable, CaseIterable {
    /// The mailbox does not exist, or has moved.
    case noSuchAddress
    /// The domain does not exist, or takes no mail.
    case hostUnknown
    /// The mailbox holds no more.
    case mailboxFull
    /// The message is larger than the other side takes.
    case tooBig
    /// The mailbox exists but is closed: blocked, suspended, not used for long.
    case suspended
    /// The other side does not want it: its rules, its filter of content, or the reputation of
    /// who sends.
    case policy
    /// SPF, DKIM or DMARC of who sends did not convince.
    case authentication
    /// It did not work for now, or was tried in vain until time was up: network, load, greylisting.
    case temporary
    /// A server on the way is at fault: wrongly set up, wrongly spoken to, out of order.
    case relayFault
    /// None of these can be read from it.
    case unknown

    /// Whether it says something lasting of the address: if final, the address is not to be
    /// written to again.
    package var isOfAddress: Bool { self == .noSuchAddress || self == .hostUnknown }
}
