import TextFiles

/// Writes calendars (RFC 5545) that other programs read: lines folded at 75 octets between
/// characters, texts escaped, the zones described.
///
///     var writer = CalendarWriter(name: "Agenda", now: now)
///     writer.add(event)
///     let bytes = writer.finished()
package struct CalendarWriter {
    private var lines = LineWriter()
    private var zones: [CalendarZone: Int] = [:]
    private let now: String
    private let head: LineWriter

    /// `method` as `PUBLISH` or `REQUEST`; `now` in milliseconds since 1970, for events without a
    /// stamp; `name` of the calendar, if it shall be shown; `uid` that tells it from all others
    /// (RFC 7986, section 5.3); `refresh`, how often to ask again.
    package init(
        method: String = "", name: String = "", uid: String = "", colour: String = "",
        refresh: String = "", now: Int64
    ) {
        self.now = Self.utc(now)
        var head = LineWriter()
        head.raw("BEGIN:VCALENDAR")
        head.raw("VERSION:2.0")
        head.raw("PRODID:-//Parvis//Agenda//FR")
        head.raw("CALSCALE:GREGORIAN")
        if !method.isEmpty { head.raw("METHOD:" + method) }
        if !name.isEmpty {
            head.text("NAME", name)
            head.text("X-WR-CALNAME", name)
        }
        if !uid.isEmpty { head.raw("UID:" + LineWriter.bare(uid)) }
        if !colour.isEmpty { head.raw("COLOR:" + colour) }
        if !refresh.isEmpty {
            head.raw("REFRESH-INTERVAL;VALUE=DURATION:" + refresh)
            head.raw("X-PUBLISHED-TTL:" + refresh)
        }
        self.head = head
    }

    /// The series and the dates of it that differ.
    package mutating func add(_ series: CalendarSeries) {
        if let event = series.event { add(event) }
        for other in series.overrides {
            add(other, in: series.event?.times.zone)
        }
    }

    /// An event; the date that an override stands for is on the wall of `series`.
    package mutating func add(_ event: CalendarEvent, in series: CalendarZone? = nil) {
        let times = event.times
        note(times.zone, times.start.year)
        lines.raw("BEGIN:VEVENT")
        lines.raw("UID:" + LineWriter.bare(event.uid))
        lines.raw("DTSTAMP:" + (event.stamp > 0 ? Self.utc(event.stamp) : now))
        if let created = event.createdAt { lines.raw("CREATED:" + Self.utc(created)) }
        if let changed = event.changedAt { lines.raw("LAST-MODIFIED:" + Self.utc(changed)) }
        if event.sequence > 0 { lines.raw("SEQUENCE:\(event.sequence)") }
        if let date = event.recurrenceID {
            let zone = series ?? times.zone
            note(zone, date.year)
            lines.raw(Self.time("RECURRENCE-ID", date, zone))
        }
        lines.raw(Self.time("DTSTART", times.start, times.zone))
        if times.end > times.start { lines.raw(Self.time("DTEND", times.end, times.zone)) }
        writeDates(times)
        writeWords(event)
        writePeople(event)
        lines.raw("END:VEVENT")
    }

    private mutating func writeDates(_ times: Recurrence) {
        for rule in times.rules { lines.raw("RRULE:" + Self.written(rule, times).text) }
        for date in times.added {
            guard let end = date.end, !date.start.isDate else {
                lines.raw(Self.time("RDATE", date.start, times.zone))
                continue
            }
            let zone = times.zone == .utc ? "Z" : ""
            let name = times.zone == .utc ? "" : ";TZID=" + times.zone.name
            lines.raw(
                "RDATE;VALUE=PERIOD\(name):\(date.start.basic)\(zone)/\(end.basic)\(zone)")
        }
        for date in times.excepted {
            // A date against a series with times is written as the time of its day.
            let isAlike = date.isDate == times.start.isDate
            let exact =
                isAlike
                ? date
                : times.start.isDate
                    ? date.date : LocalTime(day: date.day, second: times.start.second)
            lines.raw(Self.time("EXDATE", exact, times.zone))
        }
    }

    /// An end as the start's kind wants it: a date for whole days, UTC for times (3.3.10).
    private static func written(_ rule: RecurrenceRule, _ times: Recurrence) -> RecurrenceRule {
        var rule = rule
        switch rule.until {
        case .local(let end)? where !times.start.isDate:
            let last = end.isDate ? LocalTime(day: end.day, second: 86_399) : end
            rule.until = .utc(times.zone.utc(of: last))
        case .local(let end)?: rule.until = .local(end.date)
        case .utc(let end)? where times.start.isDate:
            rule.until = .local(times.zone.local(at: end).date)
        default: break
        }
        return rule
    }

    private mutating func writeWords(_ event: CalendarEvent) {
        lines.text("SUMMARY", event.title)
        if !event.text.isEmpty { lines.text("DESCRIPTION", event.text) }
        if !event.location.isEmpty { lines.text("LOCATION", event.location) }
        if !event.categories.isEmpty {
            let list = event.categories.map(LineText.escaped).joined(separator: ",")
            lines.raw("CATEGORIES:" + list)
        }
        if !event.url.isEmpty { lines.raw("URL:" + LineWriter.bare(event.url)) }
        if !event.videoAddress.isEmpty {
            lines.raw("CONFERENCE;VALUE=URI:" + LineWriter.bare(event.videoAddress))
        }
        if !event.contact.isEmpty { lines.text("CONTACT", event.contact) }
        if !event.comment.isEmpty { lines.text("COMMENT", event.comment) }
        if event.isImportant { lines.raw("PRIORITY:1") }
        if event.status != .confirmed { lines.raw("STATUS:" + event.status.rawValue) }
    }

    private mutating func writePeople(_ event: CalendarEvent) {
        if let organiser = event.organiser {
            lines.raw(
                "ORGANIZER" + LineWriter.parameter("CN", organiser.name) + ":mailto:"
                    + LineWriter.bare(organiser.address))
        }
        for person in event.attendees {
            var line = "ATTENDEE" + LineWriter.parameter("CN", person.name)
            line += ";ROLE=REQ-PARTICIPANT"
            if let answer = person.answer { line += ";PARTSTAT=" + answer.rawValue }
            if person.isAsked { line += ";RSVP=TRUE" }
            lines.raw(line + ":mailto:" + LineWriter.bare(person.address))
        }
    }

    /// All of it, with the zones that its events name.
    package func finished() -> [UInt8] {
        var all = head
        for (zone, year) in zones.sorted(by: { $0.key.name < $1.key.name }) where zone != .utc {
            ZoneWriter(zone, from: year).write(to: &all)
        }
        var bytes = all.bytes
        bytes += lines.bytes
        bytes += Array("END:VCALENDAR\r\n".utf8)
        return bytes
    }

    private mutating func note(_ zone: CalendarZone, _ year: Int) {
        zones[zone] = min(zones[zone] ?? year, year)
    }

    private static func utc(_ milliseconds: Int64) -> String {
        CalendarZone.utc.local(at: milliseconds).basic + "Z"
    }

    private static func time(_ name: String, _ time: LocalTime, _ zone: CalendarZone) -> String {
        if time.isDate { return name + ";VALUE=DATE:" + time.basic }
        if zone == .utc { return name + ":" + time.basic + "Z" }
        return name + ";TZID=" + zone.name + ":" + time.basic
    }
}
