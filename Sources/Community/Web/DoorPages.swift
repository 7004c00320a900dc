import HTTP

/// The front door: with one space, `/` leads to it; a guest is asked to sign in.
enum DoorPages {
    static let root = Path("/")
    static let health = Path("/health")

    static func show(_ visit: Visit) throws -> Response {
        guard visit.viewer.isSignedIn else { return .redirect(to: AccountPaths.signIn()) }
        guard let first = visit.viewer.memberships.first else {
            return .redirect(to: AccountPaths.account())
        }
        return .redirect(to: HomePath.home(in: first.space))
    }

    /// For the proxy and for whoever watches the server.
    static func health(_ visit: Visit) throws -> Response {
        _ = try SpaceStore(db: visit.db).all().count
        return .text("ok\n")
    }
}
