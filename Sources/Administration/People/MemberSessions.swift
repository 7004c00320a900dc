import Community
import Content
import HTTP
import Storage

/// The browsers in which a member is signed in. They sign in again where they may do other things
/// than before, or where somebody who administers the space fears for their account.
struct MemberSessions {
    let person: Person.ID
    let visit: Visit

    init(of person: Person.ID, _ visit: Visit) {
        (self.person, self.visit) = (person, visit)
    }

    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let member = try MemberStore(db: visit.db, viewer: visit.viewer, space: space)
            .find(id, withDisabled: true)
        try MemberSessions(of: id, visit).end(telling: .sessionsEnded, member.role)
        try visit.record(.sessionsEnded, target: id)
        return visit.redirect(
            to: SpacePaths.person(id, in: space), notice: "administration.sessionsEnded")
    }

    /// Ends all but the one of the visit, and writes to their owner why.
    func end(telling kind: MailKind, _ role: Role) throws {
        let isOwn = person == visit.viewer.person
        try SessionStore(db: visit.db)
            .closeAll(of: person, except: isOwn ? visit.viewer.session : nil)
        guard let owner = try PersonStore(db: visit.db).find(person) else { return }
        let words = visit.site.catalogues.words(owner.locale)
        try Mailer(visit, visit.db).send(
            kind, to: owner,
            [
                "name": owner.name, "host": visit.viewer.name, "space": try visit.space.name,
                "role": words("role.\(role.rawValue)"),
            ])
    }
}
