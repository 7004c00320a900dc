import Community
import Content
import Foundation
import Storage

/// Writes an event of a file into the agenda, published, without a notice to anybody: whoever
/// brings in a year of meetings does not want to write to everyone a hundred times.
struct ImportTaking {
    let db: Database
    let space: Space
    let actor: Person.ID?
    let now: Date

    func take(_ step: ImportStep) throws {
        switch step.fate {
        case .added: try add(step.event)
        case .changed: try change(step)
        case .same, .older, .trashed: break
        }
    }

    private func add(_ event: ImportedEvent) throws {
        let id = try EventStore(db: db).create(
            event.content, .published, in: space, by: actor, uid: event.uid, at: now)
        try ItemStore(db: db).setPublished(id, true, at: now)
        try finish(id, event, wasCancelled: false)
    }

    private func change(_ step: ImportStep) throws {
        let store = EventStore(db: db)
        guard let id = step.known, let event = try store.find(id) else { return }
        var content = step.event.content
        content.audience = event.item.audience
        content.groups = try ItemStore(db: db).groups(of: id)
        content.commentsOpen = event.item.commentsOpen
        content.theme = content.theme ?? event.theme?.id
        try store.update(event, content, raises: false, at: now)
        try KnownEventStore(db: db).clearOverrides(of: id)
        try finish(id, step.event, wasCancelled: event.cancelledAt != nil)
    }

    private func finish(_ id: Item.ID, _ event: ImportedEvent, wasCancelled: Bool) throws {
        for one in event.overrides { try OverrideStore(db: db).set(one, of: id) }
        if event.isCancelled != wasCancelled {
            try EventStore(db: db).setCancelled(
                "", at: event.isCancelled ? now : nil, of: id, now: now)
        }
        try KnownEventStore(db: db).setSequence(event.sequence, of: id)
        try DateWriting(db: db, now: now).write(id)
    }
}
