import Community
import Content
import HTTP
import Storage

/// Closing somebody's account, and opening it again, by those who run the site. What they wrote
/// stays; their browsers are signed out at once.
enum Closures {
    static func create(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try find(id, visit)
        try visit.require(id != visit.viewer.person, because: "administration.notYourself")
        let members = MembershipStore(db: visit.db)
        for space in try members.administered(by: id) {
            try members.requireAnotherAdministrator(than: id, in: space)
        }
        try PersonStore(db: visit.db).setDisabled(id, at: visit.now)
        try SessionStore(db: visit.db).closeAll(of: id)
        try visit.record(.disabled, target: id)
        return visit.redirect(
            to: SiteAdministrationPaths.spaces(), notice: "administration.closed")
    }

    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try find(id, visit)
        try PersonStore(db: visit.db).setDisabled(id, at: nil)
        try visit.record(.enabled, target: id)
        return visit.redirect(
            to: SiteAdministrationPaths.spaces(), notice: "administration.opened")
    }

    private static func find(_ id: Person.ID, _ visit: Visit) throws {
        guard try PersonStore(db: visit.db).find(id) != nil else { throw Problem.notFound }
    }
}
