package import Mail
import Storage

/// Why a mail did not arrive, as a person reads it: `mail.reason.<name>` in the catalogues.
package enum MailReason: String, SQLValue, CaseIterable {
    case noSuchAddress, hostUnknown, mailboxFull, tooBig, suspended, policy, authentication
    case temporary, relayFault, unknown
    /// It is no address that mail can be sent to.
    case notAnAddress
    /// The address failed before, and is not written to until a person has looked at it.
    case heldAddress
    /// A file of it is gone or has changed.
    case attachment
    /// A virus was found in a file of it.
    case infected
    /// The scanner for viruses has still to look at a file of it.
    case unscanned
    /// What it tells served no more before it could be sent.
    case outdated
    /// It took the server down with it, or the relay never answered, too often.
    case tooManyTries

    package init(_ reason: BounceReason) {
        self =
            switch reason {
            case .noSuchAddress: .noSuchAddress
            case .hostUnknown: .hostUnknown
            case .mailboxFull: .mailboxFull
            case .tooBig: .tooBig
            case .suspended: .suspended
            case .policy: .policy
            case .authentication: .authentication
            case .temporary: .temporary
            case .relayFault: .relayFault
            case .unknown: .unknown
            }
    }

    /// The key of its sentence.
    package var key: String { "mail.reason." + rawValue }
}
