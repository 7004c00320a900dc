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
    let words: Localization
    let streamTerms: StreamTerms

    /// - Parameter isAnonymous: whoever comes is nobody, whatever session they have.
    init(
        head: RequestHead, site: Site, db: Database, isAnonymous: Bool = false
    ) throws {
        let endings = site.hub.statistics.ended
        self.site = site
        self.db = db
        now = site.clock.now()
        visitor = try (isAnonymous ? nil : Self.token(of: head, site))
            .flatMap { [now] in try Self.visitor($0, site, db, now) }
        viewer = visitor?.viewer ?? .guest
        streamTerms = StreamTerms(endings: endings, end: visitor?.end)
        let asked = Self.language(head.headers["accept-language"]) ?? site.options.locale
        words = site.catalogues.words(visitor?.locale ?? asked)
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
        guard route.pattern.segments.first == .space else { return nil }
        let space = try space(match)
        let mayKnow = viewer.isSignedIn || route.access == .everyone || space?.isPublic == true
        guard mayKnow || !Slug.isWellFormed(match.space) else { throw Problem.signInFirst }
        guard let space, !space.isOff(route.feature) else { throw Problem.notFound }
        return space
    }

    private func space(_ match: Match) throws -> Space? {
        if let mine = viewer.memberships.first(where: { $0.space.slug == match.space }) {
            return mine.space
        }
        return try SpaceStore(db: db).find(slug: match.space)
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

    /// The first language of ours that the browser names.
    static func language(_ header: String?) -> String? {
        guard let header else { return nil }
        let asked = header.split(separator: ",").map {
            $0.drop { $0 == " " }.prefix(2).lowercased()
        }
        return asked.first { Catalogues.locales.contains($0) }
    }
}
