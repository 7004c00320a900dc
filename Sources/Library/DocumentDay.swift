import Community
import Foundation

/// The day that a document bears, of whatever century: `1884-03-21`.
struct DocumentDay {
    /// Noon, which is on the same day everywhere in France.
    let noon: Date

    /// Nil for a day that does not exist.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year >= 1000, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        noon = LocalDate.moment(
            year: year, month: month, day: day, hour: 12, minute: 0, in: .gmt)
        guard LocalDate(noon, .gmt).isoDay == text else { return nil }
    }
}
