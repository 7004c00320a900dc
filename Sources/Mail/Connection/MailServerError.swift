/// Why a mail server was not spoken with.
package enum MailServerError: Error, Equatable, Sendable {
    /// What was configured cannot be used.
    case configuration(reason: String)
    /// Its name has no address.
    case unresolvable(reason: String)
    /// Nothing answers at its address.
    case unreachable(reason: String)
    /// It offers no STARTTLS, or refuses it, where TLS is required.
    case encryptionNotOffered
    /// Its certificate is not trusted, not in time or for another name.
    case wrongCertificate(reason: String)
    /// No TLS was agreed on.
    case encryptionFailed(reason: String)
    /// It answered, but refused to serve.
    case notWelcome(reply: String)
    /// It refused the user or the password.
    case passwordRefused(reply: String)
    /// It cannot check the password now.
    case passwordUnchecked(reply: String)
    /// It has no way to sign in that is known here.
    case passwordNotAsked
    case timedOut
    /// It closed the connection, or the network did.
    case closed
    /// It said what makes no sense, or too much.
    case unintelligible(reply: String)
    /// The library failed otherwise.
    case broken(reason: String)
    case cancelled
}
