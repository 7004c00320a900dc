import Community
import Content
import HTTP

/// A document on its own page.
enum DocumentPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try visit.document(id)
        if document.item.isPublished { try visit.markOpened(document.item) }
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
}
