import Community
import Content
import HTTP

/// Somebody says that two cards are not of the same, or takes that back.
enum Partings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let (space, other) = (try visit.space, try pair(id, visit))
        try ApartStore(db: visit.db).say(id, other, by: visit.person, at: visit.now)
        return visit.redirect(
            to: MergePaths.duplicates(in: space), notice: "contacts.duplicate.parted",
            undo: MergePaths.doubt(id, in: space) + "?with=\(other)")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try ApartStore(db: visit.db).takeBack(id, pair(id, visit))
        return visit.redirect(
            to: MergePaths.duplicates(in: try visit.space), notice: "contacts.duplicate.together")
    }

    /// The other card, which is there as the first is.
    private static func pair(_ id: Item.ID, _ visit: Visit) throws -> Item.ID {
        let (space, store) = (try visit.space, ContactStore(db: visit.db))
        _ = try store.find(id, for: visit.viewer, in: space)
        let named =
            visit.request.fields.first("with") ?? visit.request.head.query.first("with")
        guard let other = named.flatMap({ Item.ID(segment: $0) }), other != id else {
            throw Problem.badRequest
        }
        return try store.find(other, for: visit.viewer, in: space).id
    }
}
