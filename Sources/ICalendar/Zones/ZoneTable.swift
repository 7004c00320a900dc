import TextFiles

/// The zones that a file names: each is looked for once, however many calendars there are in it.
struct ZoneTable {
    /// How many descriptions of zones one file may have looked at.
    private static let most = 30
    /// How many names; one that comes after them is as one that nobody explains.
    private static let mostNames = 1_000

    /// Taken where a calendar says nothing.
    private(set) var fallback: CalendarZone
    /// The descriptions of the calendar that is being read.
    private var own: [String: (number: Int, component: CalendarComponent)] = [:]
    private var found: [String: CalendarZone?] = [:]
    /// By their names alone, and by the numbers of what describes them: of all calendars.
    private var named: [String: CalendarZone?] = [:]
    private var described: [Int: CalendarZone?] = [:]
    private var numbers: [String: Int] = [:]
    /// How often a zone was worked out rather than remembered.
    private(set) var looked = 0

    init(fallback: CalendarZone) {
        self.fallback = fallback
    }

    /// What follows is of a calendar with these descriptions.
    mutating func begin(fallback: CalendarZone, own components: [CalendarComponent]) {
        self.fallback = fallback
        (own, found) = ([:], [:])
        for component in components.prefix(50) {
            guard let name = component.value("TZID") else { continue }
            own[name] = (number(of: component), component)
        }
    }

    /// The same for all that say the same; looked for once for each, as they may be long.
    private mutating func number(of component: CalendarComponent) -> Int {
        let text = component.children.flatMap { part in
            [part.name] + part.lines.map { $0.name + ":" + $0.value }
        }
        .joined(separator: "\n")
        let number = numbers[text] ?? numbers.count
        numbers[text] = number
        return number
    }

    /// By the name, then as the file describes it; nil if neither says anything.
    mutating func zone(_ name: String, around time: LocalTime) -> CalendarZone? {
        if let known = found[name] { return known }
        let zone = zone(named: name) ?? own[name].flatMap { described(by: $0, around: time) }
        // The calendar's own names are few, and dear to look for.
        if found.count < Self.mostNames || own[name] != nil { found[name] = .some(zone) }
        return zone
    }

    private mutating func zone(named name: String) -> CalendarZone? {
        if let known = named[name] { return known }
        guard named.count < Self.mostNames else { return nil }
        looked += 1
        let zone = ZoneNames.zone(name)
        named[name] = .some(zone)
        return zone
    }

    private mutating func described(
        by own: (number: Int, component: CalendarComponent), around time: LocalTime
    ) -> CalendarZone? {
        if let known = described[own.number] { return known }
        guard described.count < Self.most else { return nil }
        looked += 1
        let zone = OwnZone(own.component)?.equivalent(
            around: time, preferred: [fallback.name, "Europe/Paris"])
        described[own.number] = .some(zone)
        return zone
    }
}
