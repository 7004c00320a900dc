import Community
import Content
import HTTP

/// Takes back the removal of a member, within a day.
enum MembershipRestorations {
    static func create(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let former = FormerMemberStore(db: visit.db)
        let role = try former.role(of: id, from: space.id, alone: false, now: visit.now)
        guard let role else { throw Problem.notFound }
        try visit.require(visit.viewer.mayRemove(role, from: space))
        let members = MembershipStore(db: visit.db)
        if try members.role(of: id, in: space.id) == nil {
            try former.restore(id, as: role, in: space.id, at: visit.now)
            try visit.record(.joined, role.rawValue, target: id)
        }
        return visit.redirect(
            to: SpacePaths.administration(in: space), notice: "administration.restored")
    }
}
