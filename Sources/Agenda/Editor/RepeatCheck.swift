import Community
import Foundation
import ICalendar

/// Reads how an event comes again, or says what is wrong with it.
struct RepeatCheck {
    let form: RepeatForm
    let times: EventTimes
    /// The rule that it has, for one that the form does not show.
    let kept: String
    let words: Localization

    struct Outcome {
        var rule = ""
        var added: [LocalTime] = []
        var excepted: [LocalTime] = []
    }

    private static let mostEvery = 400
    private static let mostCount = 9999
    private static let mostLines = 200

    func outcome(_ errors: inout FormErrors) -> Outcome {
        var outcome = Outcome()
        guard form.how != "none" else { return outcome }
        outcome.rule = rule(&errors)
        outcome.added = added(&errors)
        guard errors.isEmpty else { return outcome }
        let known = Expansion.of(
            rule: outcome.rule, times: times, added: outcome.added, until: farthest)
        outcome.excepted = excepted(known, &errors)
        let left = known.starts.filter { !outcome.excepted.contains($0) }
        if left.isEmpty {
            errors.add("except_days", words("agenda.error.noDateLeft"))
        } else if known.starts.count == 1, errors.isEmpty {
            errors.add("repeat", words("agenda.error.neverAgain"))
        }
        return outcome
    }

    private func rule(_ errors: inout FormErrors) -> String {
        if form.how == "kept" { return kept }
        if form.how == "dates" { return "" }
        guard let frequency = SimpleRule.Frequency(rawValue: form.how) else {
            errors.add("repeat", words("agenda.error.repeat"))
            return ""
        }
        var rule = SimpleRule(frequency: frequency)
        rule.interval = number(form.every, "every", Self.mostEvery, &errors)
        if frequency == .weekly {
            rule.weekdays = (1...7).filter { form.weekdays.contains(String($0)) }
        }
        if frequency == .monthly { rule.monthly = monthly }
        rule.end = end(&errors)
        return rule.text(times)
    }

    private var monthly: SimpleRule.Monthly {
        switch form.monthly {
        case "last": return .lastDay
        case "nth":
            let place = Int(form.nth).flatMap { (1...5).contains($0) || $0 == -1 ? $0 : nil }
            let weekday = Int(form.nthDay).flatMap { (1...7).contains($0) ? $0 : nil }
            return .nth(place ?? 1, weekday: weekday ?? times.start.weekdayNumber)
        default: return .sameDay
        }
    }

    private func end(_ errors: inout FormErrors) -> SimpleRule.End {
        switch form.ends {
        case "count": return .count(number(form.count, "count", Self.mostCount, &errors))
        case "until":
            guard let day = TypedDay.day(form.untilDay) else {
                errors.add("until_day", words("agenda.error.day"))
                return .never
            }
            if day < times.start.date {
                errors.add("until_day", words("agenda.error.untilFirst"))
            }
            return .until(day)
        default: return .never
        }
    }

    private func number(
        _ text: String, _ field: String, _ most: Int, _ errors: inout FormErrors
    ) -> Int {
        guard let number = Int(text), (1...most).contains(number) else {
            errors.add(field, words("agenda.error.number", ["most": words.number(most)]))
            return 1
        }
        return number
    }

    private func lines(
        _ text: String, _ field: String, _ errors: inout FormErrors
    ) -> [String] {
        let lines = text.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" })
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        if lines.count > Self.mostLines {
            errors.add(field, words("agenda.error.manyDays", ["n": String(Self.mostLines)]))
        }
        return Array(lines.prefix(Self.mostLines))
    }

    private func added(_ errors: inout FormErrors) -> [LocalTime] {
        var found: [LocalTime] = []
        for line in lines(form.addedDays, "added_days", &errors) {
            guard let moment = TypedDay.moment(line) else {
                errors.add("added_days", words("agenda.error.line", ["line": line]))
                continue
            }
            let clock = times.isWholeDays ? nil : moment.clock ?? times.start.clock
            let time = LocalTime(day: moment.day.day, clock: clock)
            if let error = times.skipped(time, words) { errors.add("added_days", error) }
            found.append(time)
        }
        return found.filter { $0 != times.start }
    }

    private func excepted(_ known: Expansion, _ errors: inout FormErrors) -> [LocalTime] {
        lines(form.exceptDays, "except_days", &errors).flatMap { line -> [LocalTime] in
            guard let (day, clock) = TypedDay.moment(line) else {
                errors.add("except_days", words("agenda.error.line", ["line": line]))
                return []
            }
            let meant = known.starts.filter {
                $0.day == day.day && (clock == nil || $0.clock == clock)
            }
            if meant.isEmpty {
                errors.add("except_days", words("agenda.error.noSuchDay", ["line": line]))
            }
            return meant
        }
    }

    /// Dates are looked for as far as a thousand of them may go.
    private var farthest: LocalTime { times.start.date.adding(days: 30 * 366) }
}
