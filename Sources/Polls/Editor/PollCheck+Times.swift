import Community
import Foundation

extension PollCheck {
    func checkTimes(_ outcome: inout Outcome) {
        outcome.draft.opensAt = moment(
            form.opensDay, form.opensTime, usual: "08:00", "opens_day", &outcome)
        // Without a time, a poll ends when its day does.
        outcome.draft.closesAt = moment(
            form.closesDay, form.closesTime, usual: "23:59", "closes_day", &outcome)
        guard let end = outcome.draft.closesAt else { return }
        if end <= visit.now {
            outcome.errors.add("closes_day", words("polls.error.closesPast"))
        } else if let start = outcome.draft.opensAt, start >= end {
            outcome.errors.add("closes_day", words("polls.error.closesFirst"))
        }
    }

    private func moment(
        _ day: String, _ time: String, usual: String, _ field: String, _ outcome: inout Outcome
    ) -> Date? {
        guard !day.isEmpty || !time.isEmpty else { return nil }
        let time = time.isEmpty ? usual : time
        guard let typed = TypedMoment.read(day: day, time: time, in: zone) else {
            outcome.errors.add(field, words("polls.error.day"))
            return nil
        }
        if let fault = clockFault(typed, time) { outcome.errors.add(field, fault) }
        return typed
    }

    func clockFault(_ moment: Date, _ time: String) -> String? {
        ClockTime.fault(moment, time, zone).map { words($0) }
    }
}
