import Community
import Foundation
import ICalendar

/// Times of events as people say them: "mardi 3 juin 2025 de 18 h à 20 h 30".
struct WhenText {
    let words: Localization
    private let dates: DateText
    private let zone: TimeZone

    init(_ words: Localization, zone: String) {
        self.words = words
        dates = DateText(words: words, zone: zone)
        self.zone = TimeZone(identifier: zone) ?? .gmt
    }

    /// All of it, with the day.
    func full(_ start: Date, _ end: Date, isWholeDays: Bool) -> String {
        if isWholeDays {
            let last = max(start, end.addingTimeInterval(-1))
            if isSameDay(start, last) { return dates.day(start) }
            return words("agenda.when.days", ["from": dates.day(start), "to": dates.day(last)])
        }
        if start == end {
            return words("date.moment", ["day": dates.day(start), "time": hour(start)])
        }
        if isSameDay(start, end) {
            return words(
                "agenda.when.hours",
                ["day": dates.day(start), "from": hour(start), "to": hour(end)])
        }
        return words(
            "agenda.when.span",
            [
                "from": dates.day(start), "fromTime": hour(start), "to": dates.day(end),
                "toTime": hour(end),
            ])
    }

    /// Beside a day that is said already: "18 h – 20 h".
    func hours(_ start: Date, _ end: Date, isWholeDays: Bool) -> String {
        if isWholeDays { return words("agenda.when.allDay") }
        if start == end || !isSameDay(start, end) { return hour(start) }
        return words("agenda.when.fromTo", ["from": hour(start), "to": hour(end)])
    }

    /// "18 h", "18 h 30", on one line.
    func hour(_ date: Date) -> String {
        let local = LocalDate(date, zone)
        return local.minute == 0
            ? words("date.hour", ["hour": String(local.hour)])
            : dates.time(date).replacing(" ", with: "\u{A0}")
    }

    /// That the first is meant of an hour that comes twice; nil where none does.
    func twice(_ times: EventTimes) -> String? {
        [times.start, times.end].first { $0.comesTwice(in: times.zone) }.map {
            words("agenda.when.twice", ["time": hour($0.moment(in: times.zone))])
        }
    }

    func day(_ date: Date) -> String { dates.day(date) }

    func day(_ day: LocalTime) -> String {
        DateText(words: words, zone: "GMT").day(day.date.moment(in: .gmt))
    }

    /// "3 juin 2025"
    func short(_ day: LocalTime) -> String {
        DateText(words: words, zone: "GMT").short(day.date.moment(in: .gmt))
    }

    private func isSameDay(_ one: Date, _ other: Date) -> Bool {
        LocalDate(one, zone).isoDay == LocalDate(other, zone).isoDay
    }
}
