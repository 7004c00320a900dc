import Content

extension NoticeReason {
    static let eventChanged = NoticeReason("eventChanged", breaksQuiet: true)
    static let eventCancelled = NoticeReason("eventCancelled", breaksQuiet: true)
    static let eventRestored = NoticeReason("eventRestored", breaksQuiet: true)
}
