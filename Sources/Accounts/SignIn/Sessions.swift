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

struct SessionsPage: Page {
    static let template = "people/sessions"

    let tabs: [PageLink]
    let rows: [SessionRow]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .list("sessions", SessionRow.self) { $0.rows },
        .flag("hasOthers") { $0.rows.count > 1 },
        .text("others") { _ in AccountPaths.sessions() },
    ]
}

/// One browser of the list.
struct SessionRow: Rendered {
    let device: String
    let seen: String
    let opened: String
    let isHere: Bool
    let address: String

    init(_ session: Session, _ visit: Visit) {
        device = session.device.isEmpty ? visit.words("sessions.unknown") : session.device
        seen = visit.words("sessions.seen", ["when": visit.dates.moment(session.seenAt)])
        opened = visit.words("sessions.opened", ["when": visit.dates.moment(session.createdAt)])
        isHere = session.id == visit.viewer.session
        address = AccountPaths.session(session.id)
    }

    static let fields: [Field<Self>] = [
        .text("device") { $0.device }, .text("seen") { $0.seen }, .text("opened") { $0.opened },
        .flag("here") { $0.isHere }, .text("address") { $0.address },
    ]
}
