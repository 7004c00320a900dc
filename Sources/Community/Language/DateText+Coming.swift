package import Foundation

extension DateText {
    /// As one says it of what is to come: "vendredi 27 novembre à 8 h", with the year if it is
    /// another one.
    package func coming(_ date: Date, now: Date) -> String {
        let (then, today) = (local(date), local(now))
        let hour = then.minute == 0 ? words("date.hour", ["hour": String(then.hour)]) : time(date)
        guard then.year == today.year else {
            return words("date.moment", ["day": day(date), "time": hour])
        }
        let day = words(
            "date.dayOfYear",
            [
                "weekday": words("date.weekday.\(then.weekday)"), "day": dayNumber(then.day),
                "month": words("date.month.\(then.month)"),
            ])
        return words("date.moment", ["day": day, "time": hour])
    }
}
