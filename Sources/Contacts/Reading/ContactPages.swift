import Community
import Content
import Foundation
import HTTP

/// A contact on its own page.
enum ContactPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let contact: Contact
        do {
            contact = try ContactStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        } catch Problem.notFound { return try lead(id, visit) }
        if contact.item.isPublished { try visit.markOpened(contact.item) }
        return try visit.page(ContactPage(contact, visit))
    }

    /// What went into another card leads there; not for ever, since that can be undone.
    private static func lead(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let kept = try FormerStore(db: visit.db).successor(of: id, in: space) else {
            throw Problem.notFound
        }
        let contact = try ContactStore(db: visit.db).find(kept, for: visit.viewer, in: space)
        return .redirect(to: ContactsPaths.contact(contact.id, in: space), .found)
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let contact = try ContactStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(contact), because: "contacts.why.edit")
        try Trash.put(contact.item, visit)
        return visit.redirect(
            to: ContactsPaths.contacts(in: space), notice: "contacts.done.trashed",
            undo: try Trash.undoAddress(of: contact.item, visit))
    }

    /// Somebody who knows says that all of it is right.
    static func confirm(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let contact = try ContactStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayConfirm(contact), because: "contacts.why.confirm")
        try ContactStore(db: visit.db).confirm(id, by: visit.person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: ContactsPaths.contact(id, in: space)),
            notice: "contacts.done.confirmed")
    }
}
