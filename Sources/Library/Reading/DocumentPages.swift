import Community
import Content
import HTTP

/// A document on its own page.
enum DocumentPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try visit.document(id)
        markOpened(document, visit)
        return try visit.page(DocumentPage(document, visit))
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let document = try visit.document(id)
        try visit.require(visit.viewer.mayTrash(document), because: "library.why.trash")
        try Trash.put(document.item, visit)
        return visit.redirect(
            to: LibraryPaths.library(in: space), notice: "library.done.trashed",
            undo: try Trash.undoAddress(of: document.item, visit))
    }

    private static func markOpened(_ document: Document, _ visit: Visit) {
        guard let person = visit.viewer.person, document.item.isPublished else { return }
        let (id, now) = (document.id, visit.now)
        visit.site.deferredWrites.add { try OpenedStore(db: $0).mark(id, by: person, at: now) }
    }
}
