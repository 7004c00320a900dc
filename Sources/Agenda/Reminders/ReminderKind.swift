import Content
import Storage

/// What one is reminded of: a date that one comes to, or one that waits for an answer.
enum ReminderKind: String, SQLValue, CaseIterable, Sendable {
    case answered, open

    var reason: NoticeReason { self == .open ? .eventUnanswered : .eventReminder }
}

extension NoticeReason {
    static let eventReminder = NoticeReason("eventReminder", isFound: true, breaksQuiet: true)
    static let eventUnanswered = NoticeReason("eventUnanswered", isFound: true, breaksQuiet: true)
}
