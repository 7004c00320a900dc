/// The zones that a file names: each is looked for once.
struct ZoneTable {
    /// Taken where a file says nothing.
    let fallback: CalendarZone
    private var own: [String: OwnZone] = [:]
    private var found: [String: CalendarZone?] = [:]

    init(fallback: CalendarZone, own components: [CalendarComponent] = []) {
        self.fallback = fallback
        for component in components.prefix(50) {
            guard let name = component.value("TZID") else { continue }
            own[name] = OwnZone(component)
        }
    }

    /// By the name, then as the file describes it; nil if neither says anything.
    mutating func zone(_ name: String, around time: LocalTime) -> CalendarZone? {
        if let known = found[name] { return known }
        let zone =
            ZoneNames.zone(name)
            ?? own[name]?.equivalent(around: time, preferred: [fallback.name, "Europe/Paris"])
        if found.count < 1_000 { found[name] = .some(zone) }
        return zone
    }
}
