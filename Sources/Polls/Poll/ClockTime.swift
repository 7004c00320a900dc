import Community
import Content
import Foundation

/// The times of a day that the clocks of a zone skip, or show twice.
enum ClockTime {
    /// The key of the sentence that says what is wrong with a moment as it was typed.
    static func fault(_ moment: Date, _ time: String, _ zone: TimeZone) -> String? {
        let shown = LocalDate(moment, zone)
        guard shown.isoTime == time.prefix(5) else { return "polls.error.timeSkipped" }
        let isTwice = [-3_600, -1_800, 1_800, 3_600].contains { seconds in
            let other = LocalDate(moment.addingTimeInterval(seconds), zone)
            return (other.isoDay, other.isoTime) == (shown.isoDay, shown.isoTime)
        }
        return isTwice ? "polls.error.timeTwice" : nil
    }
}
