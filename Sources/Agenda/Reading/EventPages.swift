import Community
import Content
import Foundation
import HTTP

/// An event on its own page, and one date of a series on its.
enum EventPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        markOpened(event, visit)
        return try visit.page(EventPage(event, nil, nil, visit))
    }

    static func showDate(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let (event, date, own) = try EventStore(db: visit.db).find(
            on: id, for: visit.viewer, in: space)
        guard event.isSeries else {
            return visit.redirect(to: AgendaPaths.event(event.id, in: space))
        }
        markOpened(event, visit)
        return try visit.page(EventPage(event, date, own, visit))
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayTrash(event), because: "agenda.why.edit")
        try EventPublication.trash(event, visit)
        return visit.redirect(
            to: AgendaPaths.agenda(in: space), notice: "agenda.done.trashed",
            undo: try Trash.undoAddress(of: event.item, visit))
    }

    private static func markOpened(_ event: AgendaEvent, _ visit: Visit) {
        guard let person = visit.viewer.person, event.item.isPublished else { return }
        let (id, now) = (event.id, visit.now)
        visit.site.deferredWrites.add { try OpenedStore(db: $0).mark(id, by: person, at: now) }
    }
}
