import Community
import Content
import Foundation
import HTTP

/// "Mark all as read": up to the moment the page was shown, not what came since.
enum Readings {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let person = try visit.person
        let memberships = MembershipStore(db: visit.db)
        let former = try memberships.caughtUp(person, in: space.id)
        try memberships.catchUp(person, in: space.id, until: visit.markedUntil)
        return visit.redirect(
            to: Paths.index(in: space), notice: "whatsNew.read",
            undo: former.map {
                Paths.undoing(in: space) + "?since=" + KeysetPlace(at: $0, id: 0).text
            })
    }

    /// Takes one such act back.
    static func undo(_ visit: Visit) throws -> Response {
        let (space, person) = (try visit.space, try visit.person)
        if let former = KeysetPlace(visit.request.head.query.first("since")) {
            try MembershipStore(db: visit.db).goBack(person, in: space.id, to: former.at)
        }
        return visit.redirect(to: Paths.index(in: space), notice: "whatsNew.unreadAgain")
    }
}
