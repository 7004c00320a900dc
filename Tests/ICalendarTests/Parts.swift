@testable import ICalendar

/// The parts of a random rule.
struct Parts {
    let frequency: String
    var weekStart = "MO"
    var hasPositions = false
    private var parts: [String] = []
    private var times: [String] = []

    init(frequency: String) {
        self.frequency = frequency
    }

    func text(withTimes: Bool) -> String {
        (["FREQ=" + frequency] + parts + (withTimes ? times : [])).joined(separator: ";")
    }

    mutating func fill(_ generator: inout SplitMix) {
        if generator.chance(50) { parts.append("INTERVAL=\(generator.number(1...5))") }
        if generator.chance(40) {
            weekStart = generator.pick(Weekday.allCases).rawValue
            parts.append("WKST=" + weekStart)
        }
        let before = parts.count
        let hasMonths = generator.chance(30)
        if hasMonths { add("BYMONTH", Array(1...12), 4, &generator) }
        let isYearly = frequency == "YEARLY"
        if isYearly, generator.chance(15) {
            add("BYWEEKNO", [1, 2, 10, 20, 51, -1, -2], 3, &generator)
            addWeekdays(&generator)
        } else {
            addDays(&generator, hasMonths: hasMonths)
        }
        if generator.chance(10) { addTime("BYHOUR", 23, &generator) }
        if generator.chance(5) { addTime("BYMINUTE", 59, &generator) }
        if parts.count > before, generator.chance(30) {
            hasPositions = true
            add("BYSETPOS", [1, 2, 3, 5, -1, -2], 2, &generator)
        }
    }

    mutating func end(_ generator: inout SplitMix, after start: LocalTime) {
        let choice = generator.number(0...9)
        if choice < 3 { parts.append("COUNT=\(generator.number(1...40))") }
        if choice == 3 {
            let end = start.adding(days: generator.number(0...4_000))
            parts.append("UNTIL=" + end.basic)
        }
    }

    private mutating func addDays(_ generator: inout SplitMix, hasMonths: Bool) {
        let isYearly = frequency == "YEARLY"
        if frequency != "WEEKLY", generator.chance(30) {
            add("BYMONTHDAY", Array(1...31) + [-1, -2, -5, -31], 4, &generator)
        }
        if isYearly, generator.chance(15) {
            add("BYYEARDAY", [1, 2, 59, 60, 100, 200, 365, 366, -1, -366, -60], 3, &generator)
        }
        guard generator.chance(50) else { return }
        guard isYearly || frequency == "MONTHLY", generator.chance(50) else {
            addWeekdays(&generator)
            return
        }
        let numbers = [1, 2, 3, 4, 5, -1, -2] + (isYearly && !hasMonths ? [10, 20, 53, -10] : [])
        let days = (0...generator.number(0...2)).map { _ in
            "\(generator.pick(numbers))" + generator.pick(Weekday.allCases).rawValue
        }
        parts.append("BYDAY=" + Set(days).sorted().joined(separator: ","))
    }

    private mutating func addWeekdays(_ generator: inout SplitMix) {
        let days = Weekday.allCases.shuffled(using: &generator).prefix(generator.number(1...5))
        parts.append("BYDAY=" + days.map(\.rawValue).joined(separator: ","))
    }

    private mutating func add(
        _ name: String, _ values: [Int], _ most: Int, _ generator: inout SplitMix
    ) {
        let picked = Set((1...generator.number(1...most)).map { _ in generator.pick(values) })
        parts.append(name + "=" + picked.sorted().map(String.init).joined(separator: ","))
    }

    private mutating func addTime(_ name: String, _ last: Int, _ generator: inout SplitMix) {
        let picked = Set((0...2).map { _ in generator.number(0...last) })
        times.append(name + "=" + picked.sorted().map(String.init).joined(separator: ","))
    }
}
