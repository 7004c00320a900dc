import Community
import Content
import HTTP
import Storage

/// Whether whoever is not invited may ask. Nobody may until the space says so, since the page to
/// ask tells that it exists.
enum RequestDoors {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try JoinRequestStore(db: visit.db).open(space, at: visit.now)
        try visit.record(.requestsOpened)
        return visit.redirect(to: SpacePaths.invitations(in: space), notice: "joining.opened")
    }

    /// Those who have asked wait as before.
    static func destroy(_ visit: Visit) throws -> Response {
        let space = try visit.space
        try JoinRequestStore(db: visit.db).close(space)
        try visit.record(.requestsClosed)
        return visit.redirect(
            to: SpacePaths.invitations(in: space), notice: "joining.closed",
            undo: SpacePaths.joinRequests(in: space))
    }
}
