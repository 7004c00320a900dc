package import Foundation

extension DateText {
    /// As one says it of what happened lately: "hier à 14 h 30", "lundi 3 juin à 14 h 30" within a
    /// week, "3 juin à 14 h 30", and the day alone for another year. It changes with the day of
    /// `now`.
    package func recent(_ date: Date, now: Date) -> String {
        let (then, today) = (local(date), local(now))
        let at: KeyValuePairs = ["time": time(then)]
        if then.days == today.days { return words("date.today", at) }
        if then.days == today.days - 1 { return words("date.yesterday", at) }
        if (1..<7).contains(today.days - then.days) {
            return words("date.moment", ["day": dayOfYear(then), "time": time(then)])
        }
        guard then.year == today.year else { return short(date) }
        return words(
            "date.thisYear",
            [
                "day": dayNumber(then.day), "month": words("date.month.\(then.month)"),
                "time": time(then),
            ])
    }
}
