import Community
import Content
import HTTP
import Storage

/// The spaces of the site, and making one, for those who run it.
enum SiteSpaces {
    static func index(_ visit: Visit) throws -> Response {
        try page(SiteSpaceForm(), [], visit)
    }

    /// The space and the person who will administer it.
    static func create(_ visit: Visit) throws -> Response {
        let form = try SiteSpaceForm(visit.request.fields, visit)
        guard form.space.errors.isEmpty else { return try page(form, [], visit, .unprocessable) }
        let space = try visit.site.makeSpace(
            slug: form.space.slug, name: form.space.name, host: form.space.host,
            zone: form.space.zone, visit.db, at: visit.now)
        try visit.record(.spaceChanged, space.name)
        let results = try administrator(form, of: space, visit)
        var response = try page(SiteSpaceForm(), results, visit)
        if Email.key(form.email) == Email.key(try ownEmail(visit)) {
            try response.renewSession(visit)
        }
        return response
    }

    /// Whoever makes a space for themselves is in it; anybody else is asked.
    private static func administrator(
        _ form: SiteSpaceForm, of space: Space, _ visit: Visit
    ) throws -> [InvitationResult] {
        let (me, own) = (try visit.person, try ownEmail(visit))
        guard Email.key(own) != Email.key(form.email) else {
            try MembershipStore(db: visit.db)
                .set(.administrator, of: me, in: space.id, at: visit.now)
            try visit.record(.joined, Role.administrator.rawValue, target: me)
            return [InvitationResult(0, name: form.person, email: own, .belongs, visit.words)]
        }
        let link = try InvitationHost(visit: visit, space: space)
            .send(to: form.email, named: form.person, as: .administrator)
        return [
            InvitationResult(
                0, name: form.person, email: form.email, .sent(link: link), visit.words)
        ]
    }

    private static func ownEmail(_ visit: Visit) throws -> String {
        try PersonStore(db: visit.db).find(visit.person)?.email ?? ""
    }

    private static func page(
        _ form: SiteSpaceForm, _ results: [InvitationResult], _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let rows = try SpaceUse.all(visit.site, visit.db).map {
            SiteSpacesPage.Row($0, visit.words)
        }
        let closed = try PersonStore(db: visit.db).disabled().map {
            SiteSpacesPage.Closed(
                name: $0.name, email: $0.email, address: SiteAdministrationPaths.closure($0.id))
        }
        return try visit.page(
            SiteSpacesPage(
                form: form, words: visit.words, results: results, rows: rows, closed: closed),
            status)
    }
}
