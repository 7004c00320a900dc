import Community
import Content
import HTTP
import Storage

/// Making a space, for those who may: as the site decides. Nobody else learns that it exists.
enum NewSpaces {
    static func new(_ visit: Visit) throws -> Response {
        try requireMaker(visit)
        return try page(blank(visit), visit)
    }

    /// The space and the person who will administer it.
    static func create(_ visit: Visit) throws -> Response {
        try requireMaker(visit)
        let form = try SiteSpaceForm(visit.request.fields, visit)
        guard form.space.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        let space = try visit.site.makeSpace(
            slug: form.space.slug, name: form.space.name, host: form.space.host,
            zone: form.space.zone, visit.db, at: visit.now)
        if !visit.viewer.administersSite { try limit(space, visit) }
        try visit.record(.spaceMade, space.name)
        let isOwn = Email.key(form.email) == Email.key(try ownEmail(visit))
        let results = try administrator(form, of: space, isOwn: isOwn, visit)
        let isIn = isOwn || !visit.viewer.administersSite
        var response = try page(
            blank(visit), visit, results: results, made: isIn ? space : nil)
        if isIn { try response.renewSession(visit) }
        return response
    }

    /// Whoever does not run the site makes one for themselves first of all.
    private static func blank(_ visit: Visit) throws -> SiteSpaceForm {
        guard !visit.viewer.administersSite else { return SiteSpaceForm() }
        return SiteSpaceForm(person: visit.viewer.name, email: try ownEmail(visit))
    }

    /// No space makes one that may hold more than itself.
    private static func limit(_ space: Space, _ visit: Visit) throws {
        let mine = visit.viewer.memberships.filter { $0.role == .administrator }.map(\.space)
        func most(_ limits: [Int?]) -> Int? {
            limits.contains(nil) ? nil : limits.compactMap(\.self).max()
        }
        try SpaceStore(db: visit.db).setLimits(
            files: most(mine.map(\.fileLimit)), members: most(mine.map(\.memberLimit)),
            of: space.id)
    }

    private static func requireMaker(_ visit: Visit) throws(Problem) {
        guard visit.viewer.mayMakeSpaces else { throw .notFound }
    }

    /// Whoever makes a space for themselves is in it, as is whoever could not help otherwise where
    /// an address was mistyped; anybody else is asked.
    private static func administrator(
        _ form: SiteSpaceForm, of space: Space, isOwn: Bool, _ visit: Visit
    ) throws -> [InvitationResult] {
        if isOwn || !visit.viewer.administersSite {
            let me = try visit.person
            try MembershipStore(db: visit.db)
                .set(.administrator, of: me, in: space.id, at: visit.now)
            try visit.record(.joined, Role.administrator.rawValue, target: me)
        }
        guard !isOwn else {
            return [
                InvitationResult(0, name: form.person, email: form.email, .belongs, visit.words)
            ]
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
        _ form: SiteSpaceForm, _ visit: Visit, _ status: Status = .ok,
        results: [InvitationResult] = [], made: Space? = nil
    ) throws -> Response {
        try visit.page(
            NewSpacePage(
                form: form, words: visit.words, results: results, made: made,
                runsSite: visit.viewer.administersSite,
                writes: visit.site.deliversMail),
            status)
    }
}
