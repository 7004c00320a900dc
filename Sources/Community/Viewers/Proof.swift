import Storage

/// By what somebody has shown who they are.
package enum Proof: String, SQLValue, CaseIterable, Sendable {
    case password
    /// The link of a mail.
    case link
    /// The code of an application.
    case code
    case passkey
    /// One of the codes that are kept on paper.
    case recovery
}
