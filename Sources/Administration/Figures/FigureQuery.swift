import Community
import Content
import Foundation
import HTTP

/// The days that a page of figures is asked for; without any, the year that runs.
struct FigureQuery {
    /// As they stand in the form.
    let from: String
    let to: String
    private(set) var errors = FormErrors()
    private let zone: TimeZone

    init(_ query: FormFields, _ visit: Visit) throws {
        zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
        let year = String(LocalDate(visit.now, zone).year)
        from = Self.day(query, "from", or: year + "-01-01")
        to = Self.day(query, "to", or: year + "-12-31")
        for (field, day) in [("from", from), ("to", to)] where start(of: day) == nil {
            errors.add(field, visit.words("figures.fault.day"))
        }
        if errors.isEmpty, period == nil { errors.add("to", visit.words("figures.fault.order")) }
    }

    /// From the first of the days to the last, with it; nil if they make no sense.
    var period: FigurePeriod? { period(from, to) }

    /// The same days a year earlier.
    var yearBefore: FigurePeriod? {
        guard let from = Self.yearEarlier(from), let to = Self.yearEarlier(to) else { return nil }
        return period(from, to)
    }

    /// One before the other, to be told.
    func days(of period: FigurePeriod, _ visit: Visit) -> String {
        let last = period.end.addingTimeInterval(-1)
        return visit.words(
            "figures.days",
            ["from": visit.dates.short(period.start), "to": visit.dates.short(last)])
    }

    private func period(_ from: String, _ to: String) -> FigurePeriod? {
        guard let first = start(of: from), let last = start(of: to), first <= last else {
            return nil
        }
        let day = LocalDate(last.addingTimeInterval(36 * 3600), zone)
        let end = LocalDate.midnight(year: day.year, month: day.month, day: day.day, in: zone)
        return FigurePeriod(from: first, to: end)
    }

    private func start(of day: String) -> Date? {
        TypedMoment.read(day: day, time: "00:00", in: zone)
    }

    private static func day(_ query: FormFields, _ field: String, or usual: String) -> String {
        let typed = (query.first(field) ?? "").trimmed
        return typed.isEmpty ? usual : typed
    }

    /// 29 February is the 28th in the year before.
    private static func yearEarlier(_ day: String) -> String? {
        guard let year = Int(day.prefix(4)), year > 1970 else { return nil }
        let rest = day.dropFirst(4)
        return String(year - 1) + (rest == "-02-29" ? "-02-28" : rest)
    }
}
