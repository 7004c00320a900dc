package import Foundation

extension DateText {
    /// As one says it of what happened lately: "hier à 14 h 30", "lundi 3 juin à 14 h 30", and the
    /// day alone for another year. It changes with the day of `now`.
    package func recent(_ date: Date, now: Date) -> String {
        let (then, today) = (local(date), local(now))
        let at: KeyValuePairs = ["time": time(then)]
        if then.days == today.days { return words("date.today", at) }
        if then.days == today.days - 1 { return words("date.yesterday", at) }
        guard then.year == today.year else { return short(date) }
        return words("date.moment", ["day": dayOfYear(then), "time": time(then)])
    }

    /// The same of a day: "lundi 3 juin", and "3 juin 2018" of another year.
    package func near(_ date: Date, now: Date) -> String {
        let then = local(date)
        return then.year == local(now).year ? dayOfYear(then) : short(date)
    }
}
