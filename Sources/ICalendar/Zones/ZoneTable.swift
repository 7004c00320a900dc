/// The zones that a file names: each is looked for once, however many calendars there are in it.
struct ZoneTable {
    /// How many descriptions of zones one file may have looked at.
    private static let most = 30

    /// Taken where a calendar says nothing.
    private(set) var fallback: CalendarZone
    /// The descriptions of the calendar that is being read.
    private var own: [String: CalendarComponent] = [:]
    private var found: [String: CalendarZone?] = [:]
    /// By their names alone, and by what describes them: of all calendars.
    private var named: [String: CalendarZone?] = [:]
    private var described: [String: CalendarZone?] = [:]

    init(fallback: CalendarZone) {
        self.fallback = fallback
    }

    /// What follows is of a calendar with these descriptions.
    mutating func begin(fallback: CalendarZone, own components: [CalendarComponent]) {
        self.fallback = fallback
        (own, found) = ([:], [:])
        for component in components.prefix(50) {
            if let name = component.value("TZID") { own[name] = component }
        }
    }

    /// By the name, then as the file describes it; nil if neither says anything.
    mutating func zone(_ name: String, around time: LocalTime) -> CalendarZone? {
        if let known = found[name] { return known }
        let zone = zone(named: name) ?? own[name].flatMap { described(by: $0, around: time) }
        if found.count < 1_000 { found[name] = .some(zone) }
        return zone
    }

    private mutating func zone(named name: String) -> CalendarZone? {
        if let known = named[name] { return known }
        let zone = ZoneNames.zone(name)
        if named.count < 1_000 { named[name] = .some(zone) }
        return zone
    }

    private mutating func described(
        by component: CalendarComponent, around time: LocalTime
    ) -> CalendarZone? {
        let text = component.children.flatMap { part in
            [part.name] + part.lines.map { $0.name + ":" + $0.value }
        }
        .joined(separator: "\n")
        if let known = described[text] { return known }
        guard described.count < Self.most else { return nil }
        let zone = OwnZone(component)?.equivalent(
            around: time, preferred: [fallback.name, "Europe/Paris"])
        described[text] = .some(zone)
        return zone
    }
}
