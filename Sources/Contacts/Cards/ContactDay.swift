import Community
import Foundation
import VCard

/// A day of a card: `2026-11-27`, or `--11-27` for a birthday whose year nobody said.
struct ContactDay: Equatable, Sendable {
    let date: CardDate

    /// Nil for a day that does not exist.
    init?(_ text: String, yearMayMiss: Bool = false) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            .map(\.utf8.count)
        let isPart = yearMayMiss && parts == [0, 0, 2, 2]
        guard parts == [4, 2, 2] || isPart, let date = CardDate(text), date.month != nil,
            date.day != nil, isPart || date.year != nil
        else { return nil }
        self.date = date
    }

    /// "3 juin 2019", "3 juin".
    func shown(_ words: Localization) -> String {
        let (day, month) = (date.day ?? 1, date.month ?? 1)
        let noon = LocalDate.moment(
            year: date.year ?? 2000, month: month, day: day, hour: 12, minute: 0, in: .gmt)
        let text = DateText(words: words, zone: "GMT").short(noon)
        return date.year == nil ? text.replacing(" 2000", with: "") : text
    }
}
