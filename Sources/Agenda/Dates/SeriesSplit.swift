import Community
import Content
import Foundation
import ICalendar
import Storage

/// One date of a series and all that follow become an event of their own: the old one ends before
/// it, the new one begins with it and has what is left of the rule.
struct SeriesSplit {
    let db: Database
    let now: Date

    /// What the later part is made of when nothing else changes.
    static func content(
        of event: AgendaEvent, from first: Occurrence, groups: [MemberGroup.ID]
    ) -> EventContent {
        var content = EventContent(event, groups: groups)
        guard let start = LocalTime(first.recurrence) else { return content }
        content.times = event.times.moved(to: start)
        content.added = event.added.filter { $0 > start }
        content.excepted = event.excepted.filter { $0 > start }
        if let count = RuleParts(event.rule).count {
            let gone = ruleDates(of: event, before: start)
            content.rule =
                count > gone ? RuleParts(event.rule).counting(count - gone) : ""
        }
        return content
    }

    /// How many dates its rule has had, whatever was taken out of them or added.
    private static func ruleDates(of event: AgendaEvent, before start: LocalTime) -> Int {
        Expansion.of(rule: event.rule, times: event.times, until: start).starts
            .prefix { $0 < start }.count
    }

    /// - Returns: the later part.
    func split(
        _ event: AgendaEvent, at first: Occurrence, as content: EventContent, in space: Space
    ) throws -> Item.ID {
        guard let start = LocalTime(first.recurrence) else { throw Problem.notFound }
        let store = EventStore(db: db)
        let id = try store.create(
            content, event.state == .published ? .draft : event.state, in: space,
            by: event.item.author, series: event.series ?? event.id, at: now)
        let later = try OccurrenceStore(db: db).all(of: event.id).filter {
            LocalTime($0.recurrence).map { $0 >= start } ?? false
        }
        try SeriesMoving(db: db, now: now).move(
            later, of: event.id, from: start, to: content, of: id)
        try end(event, before: start, in: space)
        if event.state == .published {
            try store.setState(.published, of: id, at: now)
            try ItemStore(db: db).setPublished(id, true, at: now)
        }
        try DateWriting(db: db, now: now).write(id)
        return id
    }

    /// Has a series end before one of its dates.
    func end(_ event: AgendaEvent, before start: LocalTime, in space: Space) throws {
        let groups = try ItemStore(db: db).groups(of: event.id)
        var content = EventContent(event, groups: groups)
        if !event.rule.isEmpty {
            content.rule = RuleParts(event.rule).ending(before: start, event.times)
        }
        content.added = event.added.filter { $0 < start }
        content.excepted = event.excepted.filter { $0 < start }
        try EventStore(db: db).update(event, content, raises: true, at: now)
        try DateWriting(db: db, now: now).write(event.id)
        try OverrideStore(db: db).prune(event.id)
    }
}
