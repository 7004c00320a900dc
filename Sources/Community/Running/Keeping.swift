import Foundation

/// How long a site keeps what it notes of people beside what they write (CNIL, recommendation on
/// logs, 2021).
package struct Keeping: Sendable, Equatable {
    /// Months of entries of the audit log.
    package var audit: Int
    /// Months of the whole network of an entry; then it is shortened.
    package var networks: Int
    /// Days of mails in the outbox.
    package var mails: Int

    package init(audit: Int = 12, networks: Int = 3, mails: Int = 30) {
        (self.audit, self.networks, self.mails) = (audit, networks, mails)
    }

    /// The moment before which something is forgotten.
    static func start(ofMonths months: Int, before now: Date) -> Date {
        start(ofDays: (months * 366 + 11) / 12, before: now)
    }

    static func start(ofDays days: Int, before now: Date) -> Date {
        now.addingTimeInterval(-Double(days) * 86_400)
    }
}
