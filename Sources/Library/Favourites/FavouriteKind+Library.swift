import Community
import Content
import Storage

extension FavouriteKind {
    /// The documents that somebody wants at hand.
    static let library = FavouriteKind(
        "library", texts: "library.favourite.", word: "personal.library.favourites",
        table: "document_favourite", column: "document_id", at: "/library",
        find: { id, visit in
            _ = try VettedDocumentStore(db: visit.db).find(
                id, for: visit.viewer, in: visit.space)
        },
        list: Favouriting.index)
}
