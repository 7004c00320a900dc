import Community
import Content
import Foundation
import Storage

/// Writes an event of a file into the agenda, published. Those who rely on one that changes are
/// told of it as with the form; that there are new ones is told once, of all of them together.
struct ImportTaking {
    let db: Database
    let space: Space
    let one: CalendarImport
    let now: Date

    func take(_ step: ImportStep) throws {
        switch step.fate {
        case .added: try add(step)
        case .changed: try change(step)
        case .same, .older, .trashed: break
        }
    }

    private func add(_ step: ImportStep) throws {
        let event = step.event
        let id = try EventStore(db: db).create(
            event.content, .published, in: space, by: one.person, uid: event.uid, at: now)
        try ItemStore(db: db).setPublished(id, true, at: now)
        if event.isCancelled {
            try EventStore(db: db).setCancelled("", at: now, of: id, now: now)
        }
        try finish(id, step, isNew: true)
    }

    private func change(_ step: ImportStep) throws {
        guard let id = step.known, let event = try EventStore(db: db).find(id) else { return }
        let before = try EventState(of: [id], db, at: now)
        let source = try EventSourceStore(db: db).all(of: [id])[id]
        let content = try content(step, of: event, source)
        try SeriesMoving(db: db, now: now).update(event, content, raises: true)
        try settle(step.event, event, source)
        try finish(id, step, isNew: false)
        try ChangeTelling(db: db, now: now).tell(since: before, by: one.person)
    }

    /// What a file cannot say stays as it is here.
    private func content(
        _ step: ImportStep, of event: AgendaEvent, _ source: EventSource?
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

    private func finish(_ id: Item.ID, _ step: ImportStep, isNew: Bool) throws {
        if !step.keepsDates {
            try ImportedOverrideStore(db: db).write(step.event.overrides, of: id)
        }
        try EventSourceStore(db: db).set(step, of: id, by: one.id, isNew: isNew, at: now)
        try DateWriting(db: db, now: now).write(id)
    }
}
