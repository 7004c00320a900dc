import Storage

/// As what somebody is reminded of cards that nobody has confirmed for long.
enum ReminderRole: String, SQLValue, Sendable {
    /// They look after them.
    case owner
    /// Nobody does, or nobody who can be reached.
    case moderator
}
