import Community
import Foundation
import ICalendar

/// Reads when an event begins and ends, or says what is wrong with it.
struct TimeCheck {
    let form: TimeForm
    let zones: [String]
    let words: Localization

    /// What is assumed where no end is given.
    private static let usualLength = 3600
    private static let longest = 366

    func times(_ errors: inout FormErrors) -> EventTimes? {
        guard zones.contains(form.zone) else {
            errors.add("zone", words("agenda.error.zone"))
            return nil
        }
        let start = day(form.startDay, "start_day", &errors)
        let last = form.endDay.isEmpty ? start : day(form.endDay, "end_day", &errors)
        guard let start, let last else { return nil }
        if last.day - start.day > Self.longest {
            errors.add("end_day", words("agenda.error.tooLong"))
        }
        if form.isWholeDays {
            if last < start { errors.add("end_day", words("agenda.error.endFirst")) }
            return EventTimes(zoneName: form.zone, start: start, end: last.adding(days: 1))
        }
        return clocks(start, last, &errors)
    }

    private func day(
        _ text: String, _ field: String, _ errors: inout FormErrors
    ) -> LocalTime? {
        guard let day = TypedDay.day(text), (1970...2199).contains(day.year) else {
            let key = text.isEmpty ? "agenda.error.noDay" : "agenda.error.day"
            errors.add(field, words(key))
            return nil
        }
        return day
    }

    private func clocks(
        _ first: LocalTime, _ last: LocalTime, _ errors: inout FormErrors
    ) -> EventTimes? {
        guard let clock = TypedDay.clock(form.startTime) else {
            let key = form.startTime.isEmpty ? "agenda.error.noTime" : "agenda.error.time"
            errors.add("start_time", words(key))
            return nil
        }
        let start = LocalTime(day: first.day, clock: clock)
        var end = LocalTime(day: last.day, clock: clock)
        if form.endTime.isEmpty {
            if form.endDay.isEmpty {
                end = start.adding(seconds: Self.usualLength)
            } else {
                errors.add("end_time", words("agenda.error.noEndTime"))
            }
        } else if let clock = TypedDay.clock(form.endTime) {
            end = LocalTime(day: last.day, clock: clock)
        } else {
            errors.add("end_time", words("agenda.error.time"))
        }
        return checked(EventTimes(zoneName: form.zone, start: start, end: end), &errors)
    }

    private func checked(_ times: EventTimes, _ errors: inout FormErrors) -> EventTimes {
        if times.end < times.start {
            let field = form.endDay.isEmpty ? "end_time" : "end_day"
            errors.add(field, words("agenda.error.endFirst"))
        }
        for (time, field) in [(times.start, "start_time"), (times.end, "end_time")] {
            if let error = times.skipped(time, words) { errors.add(field, error) }
        }
        return times
    }
}

extension EventTimes {
    /// What is wrong with an hour that the clocks of its zone do not show on that day.
    func skipped(_ time: LocalTime, _ words: Localization) -> String? {
        guard !time.exists(in: zone) else { return nil }
        let shown = LocalTime(time.moment(in: zone), in: zone)
        return words("agenda.error.skipped", ["time": time.isoTime, "next": shown.isoTime])
    }
}
