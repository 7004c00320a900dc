import Community
import Content
import Foundation
import ICalendar
import Storage

/// One date of a series and all that follow become an event of their own: the old one ends before
/// it, the new one begins with it and has what is left of the rule, and all that belongs to the
/// dates that went along.
struct SeriesSplit {
    let visit: Visit

    private var db: Database { visit.db }
    private var now: Date { visit.now }

    /// What the later part is made of when nothing else changes.
    static func content(
        of event: AgendaEvent, from first: Occurrence, groups: [MemberGroup.ID]
    ) -> EventContent {
        var content = EventContent(event, groups: groups)
        guard let start = LocalTime(first.recurrence), !isWhole(event, from: first) else {
            return content
        }
        let isByRule = rule(of: event, until: start).last == start
        // One that was added begins no rule: it stays beside the next that the rule has.
        let anchor = isByRule ? start : ruleStart(of: event, after: start)
        content.times = event.times.moved(to: anchor ?? start)
        content.added = event.added.filter { $0 >= start && $0 != content.times.start }
        content.excepted = event.excepted.filter { $0 > start }
        if let count = RuleParts(event.rule).count {
            let gone = rule(of: event, until: content.times.start)
                .prefix { $0 < content.times.start }.count
            content.rule = count > gone ? RuleParts(event.rule).counting(count - gone) : ""
        }
        if anchor == nil { content.rule = "" }
        return content
    }

    /// Whether nothing comes before a date.
    static func isWhole(_ event: AgendaEvent, from first: Occurrence) -> Bool {
        guard let start = LocalTime(first.recurrence) else { return true }
        return Expansion.of(event, until: start).starts.allSatisfy { $0 >= start }
    }

    /// The dates of its rule alone, whatever was taken out of them or added.
    private static func rule(of event: AgendaEvent, until end: LocalTime) -> [LocalTime] {
        Expansion.of(rule: event.rule, times: event.times, until: end).starts.filter { $0 <= end }
    }

    private static func ruleStart(of event: AgendaEvent, after start: LocalTime) -> LocalTime? {
        rule(of: event, until: start.adding(days: 5 * 366)).first {
            $0 > start && !event.excepted.contains($0)
        }
    }

    /// - Returns: the later part.
    func split(
        _ event: AgendaEvent, at first: Occurrence, as content: EventContent
    ) throws -> Item.ID {
        guard let start = LocalTime(first.recurrence) else { throw Problem.notFound }
        let (store, space) = (EventStore(db: db), try visit.space)
        let id = try store.create(
            content, event.state == .published ? .draft : event.state, in: space,
            by: event.item.author, series: event.series ?? event.id, at: now)
        let moving = SeriesMoving(db: db, now: now)
        let later = try moving.dates(of: event).filter {
            LocalTime($0.recurrence).map { $0 >= start } ?? false
        }
        let usual = Self.content(of: event, from: first, groups: content.groups)
        try moving.move(later, of: event, from: usual.times.start, to: content, id)
        try end(event, before: start)
        try hand(event, to: id, content)
        if event.state == .published {
            try store.setState(.published, of: id, at: now)
            // Not from now on: whoever saw the whole has seen it.
            try ItemStore(db: db).setPublished(id, true, at: event.item.publishedAt ?? now)
        }
        try DateWriting(db: db, now: now).write(id)
        return id
    }

    /// The later part is answered to as the whole was, by the same people.
    private func hand(_ event: AgendaEvent, to id: Item.ID, _ content: EventContent) throws {
        try EventStore(db: db).inherit(event, content.times, by: id)
        try GuestStore(db: db).copy(from: event.id, to: id)
        try AttachmentStore(db: db).copy(from: event.id, to: id, visit)
        try MentionStore(db: db).copy(from: event.id, to: id)
        try FollowStore(db: db).copy(from: event.id, to: id, at: now)
    }

    /// Has a series end before one of its dates.
    func end(_ event: AgendaEvent, before start: LocalTime) throws {
        let groups = try ItemStore(db: db).groups(of: event.id)
        var content = EventContent(event, groups: groups)
        if !event.rule.isEmpty {
            content.rule = RuleParts(event.rule).ending(before: start, event.times)
        }
        content.added = event.added.filter { $0 < start }
        content.excepted = event.excepted.filter { $0 < start }
        try EventStore(db: db).update(event, content, raises: true, at: now)
        try DateWriting(db: db, now: now).write(event.id, prunes: true)
    }

    /// The same for good, also of those that have been.
    func remove(_ event: AgendaEvent, from start: LocalTime) throws {
        let later = try SeriesMoving(db: db, now: now).dates(of: event).filter {
            LocalTime($0.recurrence).map { $0 >= start } ?? false
        }
        try OccurrenceStore(db: db).removeUnused(later.map(\.id))
        try end(event, before: start)
    }
}
