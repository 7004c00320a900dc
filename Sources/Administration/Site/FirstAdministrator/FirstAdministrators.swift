import Community
import Content
import HTTP
import Storage

/// Who is to administer a space that nobody has entered yet: an address may be mistyped, and
/// whoever was asked may decline. Those who run the site ask again, or somebody else.
enum FirstAdministrators {
    static let path = PathTo<Space.ID>("/administration/first-administrators/:id")

    static func edit(_ id: Space.ID, _ visit: Visit) throws -> Response {
        let space = try find(id, visit)
        let asked = try InvitationStore(db: visit.db).all(as: .administrator, in: [id])
        return try page(FirstAdministratorForm(asked.first), space, visit)
    }

    /// The invitation of anybody else serves no more.
    static func update(_ id: Space.ID, _ visit: Visit) throws -> Response {
        let space = try find(id, visit)
        let form = FirstAdministratorForm(visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(form, space, visit, .unprocessable) }
        let invitations = InvitationStore(db: visit.db)
        let asked = try invitations.all(as: .administrator, in: [id])
        guard !FormVersion(of: asked.map(\.version.text)).differs(from: visit.request.fields) else {
            return visit.redirect(to: path(id), notice: "invitation.changed")
        }
        for other in asked where !other.isFor(form.email) {
            try invitations.remove(other.id, from: id, at: visit.now)
            try visit.record(.invitationRevoked, other.role.rawValue)
        }
        let link = try InvitationHost(visit: visit, space: space)
            .send(to: form.email, named: form.person, as: .administrator)
        let result = InvitationResult(
            0, name: form.person, email: form.email, .sent(link: link), visit.words)
        return try page(form, space, visit, results: [result])
    }

    /// Of a space that somebody is in, those decide who administer it.
    private static func find(_ id: Space.ID, _ visit: Visit) throws -> Space {
        guard let space = try SpaceStore(db: visit.db).find(id),
            try HeadcountStore(db: visit.db).people(in: id) == 0
        else { throw Problem.notFound }
        return space
    }

    private static func page(
        _ form: FirstAdministratorForm, _ space: Space, _ visit: Visit, _ status: Status = .ok,
        results: [InvitationResult] = []
    ) throws -> Response {
        let asked = try InvitationStore(db: visit.db).all(as: .administrator, in: [space.id])
        return try visit.page(
            FirstAdministratorPage(
                space: space, form: form, results: results,
                asked: asked.map { InvitationRow($0, in: space, visit) },
                writes: visit.site.deliversMail),
            status)
    }
}
