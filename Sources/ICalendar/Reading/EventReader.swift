import TextFiles

/// Reads the events of a file, one calendar after the other.
struct EventReader {
    private(set) var problems: [CalendarProblem] = []
    private(set) var work = RuleWork()
    private var times: TimeReading
    /// Where a calendar names none.
    private let zone: CalendarZone
    /// Whether the incumbent wrote it, who stamps local times as UTC and has no whole days.
    private var isIncumbent = false

    init(zone: CalendarZone) {
        self.zone = zone
        times = TimeReading(zones: ZoneTable(fallback: zone))
    }

    /// What follows is of this calendar.
    mutating func begin(_ calendar: CalendarComponent) {
        let own = calendar.value("X-WR-TIMEZONE").flatMap(ZoneNames.zone)
        times.zones.begin(
            fallback: own ?? zone, own: calendar.children.filter { $0.name == "VTIMEZONE" })
        let maker = calendar.value("PRODID")?.lowercased() ?? ""
        isIncumbent = maker.contains("omnispace") || maker.contains("agora")
    }

    mutating func report(_ kind: CalendarProblem.Kind, _ line: Int, _ about: String = "") {
        guard problems.count < 1_000 else { return }
        problems.append(CalendarProblem(kind, line: line, about: about))
    }

    /// Nil, with a problem that says why, if it cannot be taken.
    mutating func read(_ component: CalendarComponent) -> CalendarEvent? {
        let title = component.first("SUMMARY")?.text ?? ""
        guard let line = component.first("DTSTART"), let start = times.moment(line) else {
            report(.noStart, component.first("DTSTART")?.number ?? component.line, title)
            return nil
        }
        guard Self.isNear(start.local) else {
            report(.farAway, line.number, title)
            return nil
        }
        let isSeries = component.first("RRULE") != nil || component.first("RDATE") != nil
        let isBareUTC = start.zone == .utc && !isSeries && !line.value.isEmpty
        let zone = isBareUTC ? times.zones.fallback : start.zone
        let local = start.local(in: zone)
        guard let end = end(component, start: local, zone: zone) else { return nil }
        var event = CalendarEvent(
            uid: "", title: title, times: Recurrence(start: local, end: end, zone: zone))
        if isWholeDays(component, event.times) { event.times = Self.wholeDays(event.times) }
        guard readRules(component, &event) else { return nil }
        readWords(component, &event)
        readRecurrenceID(component, &event)
        event.line = component.line
        event.uid = uid(component.value("UID") ?? "", event)
        if let name = times.takeUnknown() { report(.unknownZone(name), line.number, title) }
        if !work.startsByItsRule(event.times) { report(.startOutsideRule, component.line, title) }
        return event
    }

    /// Whether it lies in years of which there are calendars.
    private static func isNear(_ time: LocalTime) -> Bool { 1900...2200 ~= time.year }

    private mutating func end(
        _ component: CalendarComponent, start: LocalTime, zone: CalendarZone
    ) -> LocalTime? {
        let least = start.isDate ? start.adding(days: 1) : start
        var end = least
        if let line = component.first("DTEND") {
            guard let moment = times.moment(line, floating: zone) else {
                report(.value("DTEND"), line.number, line.value)
                return least
            }
            end = moment.local(in: zone)
            if start.isDate, !end.isDate {
                end = end.second > 0 ? end.date.adding(days: 1) : end.date
            }
            if !start.isDate, end.isDate { end = LocalTime(day: end.day, second: 0) }
            if start.isDate, end == start { end = least }
        } else if let line = component.first("DURATION") {
            guard let length = CalendarDuration(line.value.trimmingBlanks) else {
                report(.value("DURATION"), line.number, line.value)
                return least
            }
            end = start.adding(days: length.days).adding(seconds: length.seconds)
            if start.isDate { end = max(end, least) }
        }
        guard end >= start, end.day - start.day < 3_660 else {
            let title = component.first("SUMMARY")?.text ?? ""
            report(.endsBeforeStart, component.first("DTEND")?.number ?? component.line, title)
            return nil
        }
        return end
    }

    /// Midnight to midnight, or to the minute before it, where a program cannot say whole days.
    private func isWholeDays(_ component: CalendarComponent, _ times: Recurrence) -> Bool {
        let flag = component.value("X-MICROSOFT-CDO-ALLDAYEVENT")?.uppercased() == "TRUE"
        guard flag || isIncumbent, !times.start.isDate, times.start.second == 0 else {
            return false
        }
        return times.end.second >= 86_340 || (times.end.second == 0 && times.end > times.start)
    }

    private static func wholeDays(_ times: Recurrence) -> Recurrence {
        let end = times.end.second == 0 ? times.end.date : times.end.date.adding(days: 1)
        return Recurrence(start: times.start.date, end: end, zone: times.zone)
    }

    private mutating func readRules(
        _ component: CalendarComponent, _ event: inout CalendarEvent
    ) -> Bool {
        let zone = event.times.zone
        for line in component.all("RRULE").prefix(20) {
            let glued = GluedRule(line.value)
            do throws(RuleError) {
                var rule = try RecurrenceRule(glued.rule)
                guard rule.perDay <= RecurrenceRule.mostPerDay else { throw .tooOften }
                if isIncumbent || !glued.exceptions.isEmpty, case .utc(let end)? = rule.until {
                    rule.until = .local(CalendarZone.utc.local(at: end).date)
                }
                event.times.rules.append(rule)
            } catch {
                report(.rule(error), line.number, event.title)
                return false
            }
            for text in glued.exceptions {
                if let moment = times.moment(text, line, floating: zone) {
                    event.times.excepted.append(moment.local(in: zone))
                }
            }
        }
        work.tryOthers(event.times)
        readDates(component, &event)
        return true
    }

    private mutating func readDates(
        _ component: CalendarComponent, _ event: inout CalendarEvent
    ) {
        let zone = event.times.zone
        for line in component.all("EXDATE") where event.times.excepted.count < 2_000 {
            let found = times.moments(line, floating: zone)
            if found.isEmpty { report(.value("EXDATE"), line.number, line.value) }
            event.times.excepted += found.map { $0.0.local(in: zone) }
        }
        for line in component.all("RDATE") where event.times.added.count < 2_000 {
            let found = times.moments(line, floating: zone).filter {
                Self.isNear($0.0.local) && $0.end.map(Self.isNear) ?? true
            }
            if found.isEmpty { report(.value("RDATE"), line.number, line.value) }
            event.times.added += found.map { AddedTime($0.0.local(in: zone), end: $0.end) }
        }
    }

    private mutating func readRecurrenceID(
        _ component: CalendarComponent, _ event: inout CalendarEvent
    ) {
        guard let line = component.first("RECURRENCE-ID") else { return }
        guard let moment = times.moment(line, floating: event.times.zone),
            Self.isNear(moment.local)
        else {
            report(.value("RECURRENCE-ID"), line.number, line.value)
            return
        }
        if line.parameters["RANGE"] != nil { report(.value("RANGE"), line.number, event.title) }
        event.recurrenceID = moment.local(in: event.times.zone)
        event.times.rules = []
        event.times.added = []
    }

    private mutating func readWords(_ component: CalendarComponent, _ event: inout CalendarEvent) {
        func text(_ name: String) -> String { component.first(name)?.text ?? "" }
        event.text = text("DESCRIPTION")
        event.location = text("LOCATION")
        event.url = component.value("URL") ?? ""
        event.comment = text("COMMENT")
        event.contact = text("CONTACT")
        event.videoAddress =
            ["CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]
            .lazy.compactMap { component.value($0) }.first ?? ""
        event.categories = Array(component.all("CATEGORIES").flatMap(\.texts).prefix(50))
        event.status =
            component.value("STATUS").flatMap { .init(rawValue: $0.uppercased()) } ?? .confirmed
        event.isImportant = component.value("PRIORITY") == "1"
        event.organiser = component.first("ORGANIZER").map(CalendarPerson.init)
        event.attendees = component.all("ATTENDEE").prefix(1_000).map(CalendarPerson.init)
        event.sequence =
            component.value("SEQUENCE").flatMap { Int($0) }.map {
                min(max($0, 0), 1_000_000)
            } ?? 0
        func instant(_ name: String) -> Int64? {
            component.first(name).flatMap { times.moment($0, floating: .utc) }.map {
                $0.zone.utc(of: $0.local)
            }
        }
        event.stamp = instant("DTSTAMP") ?? 0
        event.createdAt = instant("CREATED")
        event.changedAt = instant("LAST-MODIFIED")
    }

    /// Its own, or one that its content gives, the same at every reading.
    private func uid(_ own: String, _ event: CalendarEvent) -> String {
        if !own.isEmpty, own.utf8.count <= 250 { return own }
        let parts = [
            own, event.title, event.times.start.basic, event.times.end.basic,
            event.times.zone.name, event.location, event.times.rules.map(\.text).joined(),
        ]
        return "contenu-" + ContentDigest.of(parts)
    }
}
