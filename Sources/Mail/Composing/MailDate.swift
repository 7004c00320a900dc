import Foundation

/// A time as a header says it, in UTC: `Thu, 26 Nov 2026 12:30:25 +0000` (RFC 5322 3.3).
enum MailDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    /// The last second of 9999.
    private static let last = 253_402_300_799.0

    /// - Parameter date: one before 1970 is written as its first second, one after 9999 as its
    ///   last.
    static func text(_ date: Date) -> String {
        let seconds = Int(min(max(date.timeIntervalSince1970.rounded(.down), 0), last))
        let (days, second) = (seconds / 86_400, seconds % 86_400)
        // Days counted from 1 March of the year 0, in eras of 400 years.
        let shifted = days + 719_468
        let (era, ofEra) = (shifted / 146_097, shifted % 146_097)
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let march = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * march + 2) / 5 + 1
        let month = (march + 2) % 12
        let full = year + era * 400 + (month < 2 ? 1 : 0)
        let time = [second / 3_600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        return "\(Self.days[days % 7]), \(two(day)) \(months[month]) \(full) \(time) +0000"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
