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
        return words("date.moment", ["day": dayOfYear(then), "time": hour])
    }

    /// "vendredi 27 novembre"
    func dayOfYear(_ day: LocalDate) -> String {
        words(
            "date.dayOfYear",
            [
                "weekday": words("date.weekday.\(day.weekday)"), "day": dayNumber(day.day),
                "month": words("date.month.\(day.month)"),
            ])
    }
}
