import Community
import Content
import Storage

extension FavouriteKind {
    /// The links that somebody wants at hand.
    static let links = FavouriteKind(
        "links", texts: "links.favourite.", word: "personal.links.favourites",
        table: "link_favourite", column: "link_id", at: "/links",
        find: { _ = try WebLinkStore(db: $1.db).find($0, for: $1.viewer, in: $1.space) },
        list: Favouriting.index)
}
