import Community
import Foundation

extension CalendarTime {
    /// Nil for a day, and for the clock of nobody knows where.
    var moment: Date? {
        guard digits.utf8.count == 15 else { return nil }
        if isUTC { return moment(in: .gmt) }
        return zone.flatMap(TimeZone.init(identifier:)).map(moment(in:))
    }

    /// As the clock of an event's zone shows it.
    func local(in zone: String, isWholeDays: Bool) -> String {
        guard !isWholeDays, digits.utf8.count == 15 else { return String(digits.prefix(8)) }
        guard let moment, let zone = TimeZone(identifier: zone) else { return digits }
        let local = LocalDate(moment, zone)
        let day = local.isoDay.filter { $0 != "-" }
        let time = local.isoTime.filter { $0 != ":" }
        let seconds = String(digits.suffix(2))
        return "\(day)T\(time)\(seconds)"
    }

    private func moment(in zone: TimeZone) -> Date {
        let numbers = digits.filter { $0 != "T" }.map { $0.wholeNumberValue ?? 0 }
        func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
        return LocalDate.moment(
            year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
            minute: number(10..<12), in: zone
        ).addingTimeInterval(Double(number(12..<14)))
    }
}
