/// The seconds of the day at which a rule fires that is daily or rarer.
struct TimesOfDay {
    let seconds: [Int]

    init(_ rule: RecurrenceRule, start: LocalTime) {
        let hours = rule.byHour.isEmpty ? [start.hour] : rule.byHour.sorted()
        let minutes = rule.byMinute.isEmpty ? [start.minute] : rule.byMinute.sorted()
        let others = rule.bySecond.isEmpty ? [start.second % 60] : Set(rule.bySecond).sorted()
        seconds = hours.flatMap { hour in
            minutes.flatMap { minute in others.map { hour * 3600 + minute * 60 + $0 } }
        }
    }
}
