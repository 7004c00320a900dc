/// Which mails of a space one stops with the link that stands below each.
package enum MailSubject: Equatable, Sendable {
    /// What was said to one, at once.
    case answers
    /// What one follows, at once: of this item.
    case followed(Int64)
    case digest
    case letters
}
