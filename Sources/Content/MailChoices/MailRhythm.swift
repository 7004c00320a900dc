import Storage

/// How often somebody is sent a digest of what is new.
enum MailRhythm: String, SQLValue, CaseIterable, Sendable {
    case daily, weekly, monthly, never
}
