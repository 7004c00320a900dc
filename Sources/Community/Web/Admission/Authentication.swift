import Foundation
import HTTP
import Security
import Storage

/// Who comes with a request, read from its session cookie.
struct Authentication {
    let site: Site
    let db: Database
    let now: Date
    let visitor: Visitor?
    let viewer: Viewer
    /// The language that whoever comes has chosen.
    let locale: String?
    let streamTerms: StreamTerms
    /// What a program has come with.
    var password: ApplicationPassword?

    /// - Parameter isAnonymous: whoever comes is nobody, whatever session they have.
    init(
        head: RequestHead, site: Site, db: Database, isAnonymous: Bool = false
    ) throws {
        let mark = site.hub.mark
        self.site = site
        self.db = db
        now = site.clock.now()
        visitor = try (isAnonymous ? nil : Self.token(of: head, site))
            .flatMap { [now] in try Self.visitor($0, site, db, now) }
        viewer = visitor?.viewer ?? .guest
        streamTerms = StreamTerms(mark: mark, end: visitor?.end)
        locale = visitor?.locale ?? site.cookies.language(in: head)
    }

    /// Whoever comes to a route, as it asks: a browser by its session, or a program by a password.
    init(of route: Route, head: RequestHead, site: Site, db: Database) throws {
        guard route.isForPrograms else {
            try self.init(head: head, site: site, db: db, isAnonymous: route.isByAddressAlone)
            return
        }
        guard route.access != .everyone else {
            try self.init(head: head, site: site, db: db, isAnonymous: true)
            return
        }
        try self.init(
            ApplicationEntry(
                head: head, network: site.network(of: head.peer), allowances: site.allowances,
                db: db, now: site.clock.now()), site)
    }

    /// A program, by its password.
    private init(_ entry: ApplicationEntry, _ site: Site) throws {
        let password = try entry.password()
        let person = try password.flatMap { try PersonStore(db: entry.db).find($0.person) }
        self.site = site
        db = entry.db
        now = entry.now
        visitor = nil
        viewer = try person.flatMap { try Self.viewer(of: $0, entry.db) } ?? .guest
        streamTerms = StreamTerms(mark: nil, end: nil)
        locale = person?.locale
        self.password = password
        if let password { entry.noteUse(of: password, site.deferredWrites) }
    }

    /// With what the site asks of them, as whoever comes by a session is known.
    private static func viewer(of person: Person, _ db: Database) throws -> Viewer? {
        guard var viewer = try ViewerStore(db: db).viewer(of: person) else { return nil }
        viewer.hasSecondFactor = try PersonStore(db: db).secondFactor(of: person.id) != nil
        viewer.policies = try SitePolicyStore(db: db).current()
        return viewer
    }

    /// That of the session; nil if there is none that could be.
    static func token(of head: RequestHead, _ site: Site) -> Token? {
        head.cookies[site.cookies.name(.session)].flatMap { Token(text: $0) }
    }

    /// Asked on every visit.
    private static func visitor(
        _ token: Token, _ site: Site, _ db: Database, _ now: Date
    ) throws -> Visitor? {
        let key = PageCache.Key(name: "visitor", question: token.digestText, at: now)
        let found = try site.pageCache.fact(key, db) {
            try [SessionStore(db: db).visitor(token, now: now)].compactMap(\.self)
        }
        return found.first { $0.isAlive(at: now) }
    }

    /// The space that the address names; nil on the pages of the site.
    /// - Throws: `Problem.notFound` if there is no such space, or if it has switched the feature
    ///   off that would answer. A guest is answered the same at every address of a space that
    ///   guests may not read and of one that does not exist.
    func place(_ route: Route, _ match: Match) throws -> Space? {
        guard route.pattern.namesSpace else { return nil }
        let space = try space(match)
        let mayKnow = viewer.isSignedIn || route.access == .everyone || space?.isPublic == true
        guard mayKnow || !Slug.isWellFormed(match.space) else { throw Problem.signInFirst }
        guard let space, !space.isOff(route.feature) else { throw Problem.notFound }
        return space
    }

    private func space(_ match: Match) throws -> Space? {
        if let mine = viewer.memberships.first(where: { $0.space.bears(match.space) }) {
            return mine.space
        }
        return try SpaceStore(db: db).find(slug: match.space)
    }

    /// What a space speaks is told to whoever may read it.
    func words(in place: Space?) -> Localization {
        let host = place?.isPublic == true ? place?.locale : nil
        return site.catalogues.words(locale ?? host ?? site.options.locale)
    }

    /// Notes that the person is here: the session lives on, and a new visit begins after a pause.
    func noteVisit(in place: Space?) {
        guard let visitor, let person = viewer.person else { return }
        let now = now
        if now.timeIntervalSince(visitor.seenAt) > 300 {
            let session = visitor.session
            site.deferredWrites.add { try SessionStore(db: $0).touch(session, at: now) }
        }
        guard let space = place?.id, let last = visitor.lastVisits[space],
            now.timeIntervalSince(last) > 60
        else { return }
        site.deferredWrites.add {
            try MembershipStore(db: $0).noteVisit(of: person, to: space, at: now)
        }
    }
}
