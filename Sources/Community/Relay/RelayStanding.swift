package import Foundation
package import Storage

/// Whether the relay can be given mail: common to all servers of a site.
package struct RelayStanding: Equatable, Sendable, FromRow {
    /// Nothing is tried before then, since it closed the connection or was not reached.
    package let brokenUntil: Date?
    /// How often in a row.
    package let failures: Int
    /// Since when nothing is tried at all, since it refused the password.
    package let haltedAt: Date?
    /// What it said, or why it was not reached, as a `RelayTrouble` is kept.
    package let trouble: String?
    /// When mail last left.
    package let sentAt: Date?
    /// When the mailbox was looked at last.
    package let readAt: Date?
    /// Why it could not be read; nil if it could.
    package let mailboxTrouble: String?
    /// The hour in which mails are counted, and how many of them have left in it.
    let hourStart: Date
    let hourCount: Int

    package init(row: Row) throws {
        brokenUntil = try row["broken_until"]
        failures = try row["failures"]
        haltedAt = try row["halted_at"]
        trouble = try row["trouble"]
        sentAt = try row["sent_at"]
        readAt = try row["read_at"]
        mailboxTrouble = try row["mailbox_trouble"]
        hourStart = try row["hour_start"]
        hourCount = try row["hour_count"]
    }

    /// Whether something may be tried. A date that only a clock gone wrong has made does not hold.
    package func isOpen(at now: Date) -> Bool {
        guard haltedAt == nil else { return false }
        guard let brokenUntil else { return true }
        return brokenUntil <= now || brokenUntil > now.addingTimeInterval(2 * Self.longestBreak)
    }

    /// How many may leave in this hour; a tenth of all is for what cannot wait.
    package func left(of cap: Int, urgent: Bool, at now: Date) -> Int {
        guard cap > 0 else { return .max }
        let count = isThisHour(now) ? hourCount : 0
        return max(0, (urgent ? cap : cap - cap / 10) - count)
    }

    func isThisHour(_ now: Date) -> Bool {
        hourStart <= now && now < hourStart.addingTimeInterval(3_600)
    }

    /// In seconds.
    static let longestBreak: TimeInterval = 900

    /// Seconds of rest after so many failures in a row.
    static func rest(after failures: Int) -> TimeInterval {
        min(longestBreak, 15 * pow(2, Double(min(failures, 10) - 1)))
    }
}
