import Storage

/// On what ground the community keeps what it knows of somebody (GDPR, articles 6 and 14).
enum ContactConsent: String, SQLValue, Codable, CaseIterable, Sendable {
    case unknown
    /// They are found in public, by their function.
    case `public`
    /// They were told, and have not answered.
    case asked
    case given
}
