/// What became of a message for one recipient (RFC 3464 section 2.3.3).
package enum DeliveryAction: String, Sendable, CaseIterable {
    /// It will not be delivered.
    case failed
    /// Not yet, and the server goes on trying: not final.
    case delayed
    /// It is in the mailbox.
    case delivered
    /// It went on to a server that makes no reports: whether it was delivered will not be known.
    case relayed
    /// It went on to the several recipients of a list.
    case expanded
}
