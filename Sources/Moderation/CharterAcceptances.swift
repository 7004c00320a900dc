import Community
import Content
import HTTP

/// A member has read the charter and will keep to it: asked once of each version.
enum CharterAcceptances {
    static func create(_ visit: Visit) throws -> Response {
        let (space, person) = (try visit.space, try visit.person)
        try visit.require(visit.viewer.belongs(to: space))
        let store = CharterStore(db: visit.db)
        guard let charter = try store.find(in: space.id), charter.version > 0 else {
            throw Problem.notFound
        }
        let address = SpacePaths.charter(in: space)
        guard charter.reading.wasRead(by: visit.request.fields) else {
            return visit.redirect(to: address, notice: "charter.changed")
        }
        try store.accept(charter, by: person, in: space.id, at: visit.now)
        return visit.redirect(to: address, notice: "charter.accepted")
    }
}
