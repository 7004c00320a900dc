import Community
import HTTP

/// The star of a thing.
struct Favourites {
    let kind: FavouriteKind

    func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        try kind.find(id, visit)
        try FavouriteStore(kind, db: visit.db).add(id, of: visit.person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: kind.thing(id, in: space)), notice: kind.texts + "added")
    }

    /// What one does not see any more may be taken off the list all the same.
    func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        if try !FavouriteStore(kind, db: visit.db).remove(id, of: visit.person) {
            try kind.find(id, visit)
        }
        return visit.redirect(
            to: visit.back(or: kind.all(in: space)), notice: kind.texts + "removed")
    }
}
