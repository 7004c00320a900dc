import Community
import Content
import Foundation
import Storage

/// Writes an event of a file into the agenda, published. Those who rely on one that changes are
/// told of it as with the form; that there are new ones is told once, of all of them together.
struct EventTaking {
    private let db: Database
    private let space: Space
    private let person: Person.ID?
    private let now: Date

    init(_ context: ImportContext) {
        (db, space, person, now) = (context.db, context.space, context.person, context.now)
    }

    /// - Returns: the event that was made or changed.
    func take(_ step: CalendarStep) throws -> Item.ID? {
        guard step.fate == .changed else { return try add(step) }
        try change(step)
        return step.known
    }

    private func add(_ step: CalendarStep) throws -> Item.ID {
        let event = step.event
        let id = try EventStore(db: db).create(
            event.content, .published, in: space, by: person, uid: event.uid, at: now)
        try ItemStore(db: db).setPublished(id, true, at: now)
        if event.isCancelled {
            try EventStore(db: db).setCancelled("", at: now, of: id, now: now)
        }
        try finish(id, step)
        return id
    }

    private func change(_ step: CalendarStep) throws {
        guard let id = step.known, let event = try EventStore(db: db).find(id) else { return }
        let before = try EventState(of: [id], db, at: now)
        let source = try EventSourceStore(db: db).all(of: [id])[id]
        let content = try content(step, of: event, source)
        try SeriesMoving(db: db, now: now).update(event, content, raises: true)
        try settle(step.event, event, source)
        try finish(id, step)
        try ChangeTelling(db: db, now: now).tell(since: before, by: person)
    }

    /// What a file cannot say stays as it is here.
    private func content(
        _ step: CalendarStep, of event: AgendaEvent, _ source: EventSource?
    ) throws -> EventContent {
        let fresh = step.event.content
        var content = ImportedDates(event: event, source: source, fresh: fresh)
            .content(keeping: step.keepsDates)
        content.audience = event.item.audience
        content.groups = try ItemStore(db: db).groups(of: event.id)
        content.commentsOpen = event.item.commentsOpen
        content.theme = fresh.theme ?? event.theme?.id
        if fresh.place == EventCalendar.location(event.place, event.room) {
            (content.place, content.room) = (event.place, event.room)
        }
        return content
    }

    /// Called off by its calendar, or on again if it was its calendar that had called it off.
    private func settle(
        _ fresh: ImportedEvent, _ event: AgendaEvent, _ source: EventSource?
    ) throws {
        let isOff = event.cancelledAt != nil
        let isSaidAnew = fresh.isCancelled != (source?.isCancelled ?? false)
        guard fresh.isCancelled != isOff, isSaidAnew, event.cancelledWord.isEmpty else { return }
        try EventStore(db: db).setCancelled(
            "", at: fresh.isCancelled ? now : nil, of: event.id, now: now)
    }

    private func finish(_ id: Item.ID, _ step: CalendarStep) throws {
        if !step.keepsDates {
            try ImportedOverrideStore(db: db).write(step.event.overrides, of: id)
        }
        try EventSourceStore(db: db).set(step, of: id, at: now)
        try DateWriting(db: db, now: now).write(id)
    }
}
