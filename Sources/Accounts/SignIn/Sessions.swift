import Community
import Content
import HTTP
import Markup

/// The browsers in which one is signed in.
enum Sessions {
    static func index(_ visit: Visit) throws -> Response {
        let policy = SessionPolicy.of(visit.viewer)
        let all = try SessionStore(db: visit.db).all(of: try visit.person).filter {
            policy.isAlive(createdAt: $0.createdAt, seenAt: $0.seenAt, now: visit.now)
        }
        let rows = all.map { SessionRow($0, visit) }
        return try visit.page(
            SessionsPage(tabs: visit.accountTabs(at: "sessions"), rows: rows))
    }

    static func destroy(_ id: Session.ID, _ visit: Visit) throws -> Response {
        guard try SessionStore(db: visit.db).close(id, of: try visit.person) else {
            throw Problem.notFound
        }
        try visit.record(.sessionRevoked)
        return visit.redirect(to: AccountPaths.sessions(), notice: "sessions.closed")
    }

    static func destroyOthers(_ visit: Visit) throws -> Response {
        try SessionStore(db: visit.db)
            .closeAll(of: try visit.person, except: visit.viewer.session)
        try visit.record(.sessionRevoked)
        return visit.redirect(to: AccountPaths.sessions(), notice: "sessions.othersClosed")
    }
}
