import Storage

/// In which turn mails are sent: all that is due of one lane goes before the next.
package enum MailLane: Int64, SQLValue, CaseIterable {
    /// Somebody cannot go on without it: a password, an address, an invitation.
    case security
    /// A person has written it.
    case message
    /// It tells one person of something.
    case notice
    /// It goes to many: a digest, a news item in full.
    case bulk
}
