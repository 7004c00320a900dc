import Community
import Content
import Foundation
import HTTP

/// An event on its own page, and one date of a series on its.
enum EventPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let event = try EventStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        if event.item.isPublished { try visit.markOpened(event.item) }
        return try visit.page(EventPage(event, nil, nil, visit))
    }

    static func showDate(_ id: Occurrence.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let (event, date, own) = try EventStore(db: visit.db).find(
            on: id, for: visit.viewer, in: space)
        guard event.isSeries else {
            return visit.redirect(to: AgendaPaths.event(event.id, in: space))
        }
        if event.item.isPublished { try visit.markOpened(event.item) }
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
}
