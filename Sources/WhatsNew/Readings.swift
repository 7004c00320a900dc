import Community
import Content
import Foundation
import HTTP

/// "Mark all as read": up to the moment the page was shown, not what came since.
enum Readings {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let person = try visit.person
        let shown = KeysetPlace(visit.request.fields.first("until"))?.at ?? visit.now
        try MembershipStore(db: visit.db).catchUp(
            person, in: space.id, until: min(shown, visit.now))
        return visit.redirect(to: Paths.index(in: space), notice: "whatsNew.read")
    }
}
