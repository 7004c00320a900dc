import TextFiles

/// Times of one event as its lines write them.
struct TimeReading {
    /// A time on the wall of a zone.
    struct Moment {
        let local: LocalTime
        let zone: CalendarZone

        /// The same instant on the wall of another zone; a date is the same everywhere.
        func local(in other: CalendarZone) -> LocalTime {
            if local.isDate || zone == other { return local }
            return other.local(at: zone.utc(of: local))
        }
    }

    var zones: ZoneTable
    /// Names that nobody explains, as they come.
    private(set) var unknown: String?

    init(zones: ZoneTable) {
        self.zones = zones
    }

    /// The first time of a line, and its zone: `Z`, its `TZID`, or else `floating`.
    mutating func moment(_ line: ContentLine, floating: CalendarZone? = nil) -> Moment? {
        line.value.split(separator: ",").first.flatMap {
            moment(String($0), line, floating: floating)
        }
    }

    mutating func moment(
        _ raw: String, _ line: ContentLine, floating: CalendarZone? = nil
    ) -> Moment? {
        // `2026-11-27T19:00:00` is no iCalendar, but plain enough.
        let value = raw.uppercased().filter { $0.isASCII && ($0.isNumber || "TZ".contains($0)) }
        let isUTC = value.hasSuffix("Z")
        guard let local = LocalTime(isUTC ? String(value.dropLast()) : value) else { return nil }
        let other = floating ?? zones.fallback
        if local.isDate { return Moment(local: local, zone: other) }
        if isUTC { return Moment(local: local, zone: .utc) }
        guard let name = line.parameters["TZID"], !name.isEmpty else {
            return Moment(local: local, zone: other)
        }
        if let zone = zones.zone(name, around: local) { return Moment(local: local, zone: zone) }
        unknown = name
        return Moment(local: local, zone: zones.fallback)
    }

    mutating func moments(
        _ line: ContentLine, floating: CalendarZone
    ) -> [(Moment, end: LocalTime?)] {
        line.value.split(separator: ",").prefix(2_000).compactMap { item in
            let sides = item.split(separator: "/", maxSplits: 1)
            guard let first = sides.first,
                let start = moment(String(first), line, floating: floating)
            else { return nil }
            guard sides.count == 2 else { return (start, nil) }
            let local = start.local(in: floating)
            if let length = CalendarDuration(String(sides[1])) {
                return (start, local.adding(days: length.days).adding(seconds: length.seconds))
            }
            let end = moment(String(sides[1]), line, floating: floating)?.local(in: floating)
            return (start, end.flatMap { $0 >= local ? $0 : nil })
        }
    }

    /// The unknown name, once.
    mutating func takeUnknown() -> String? {
        defer { unknown = nil }
        return unknown
    }
}
