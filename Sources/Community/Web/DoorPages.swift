import HTTP
import Storage

/// The front door: with one space, `/` leads to it; a guest is asked to sign in.
enum DoorPages {
    static let root = Path("/")
    static let health = Path("/health")

    static func show(_ visit: Visit) throws -> Response {
        guard visit.viewer.isSignedIn else { return .redirect(to: AccountPaths.signIn()) }
        guard let first = visit.viewer.memberships.first else {
            return .redirect(to: AccountPaths.invitations())
        }
        return .redirect(to: HomePath.home(in: first.space))
    }

    /// For the proxy and for whoever watches the server: 503 while the database does not answer.
    /// A log that cannot be emptied loses nothing, nor does a replica that is not there or a relay
    /// that refuses us, and takes no server out: 200, and a line that says so.
    static func health(_ visit: Visit) throws -> Response {
        _ = try SpaceStore(db: visit.db).isEmpty()
        guard visit.site.database.checkpointError == nil else {
            return .text("degraded: the database cannot empty its log; look at the disk\n")
        }
        let (leftOut, all) = visit.site.database.replicasLeftOut
        guard leftOut == 0 else {
            return .text("degraded: \(leftOut) of \(all) replicas of the database are left out\n")
        }
        if visit.site.options.mail != nil, try RelayStore(db: visit.db).standing().haltedAt != nil {
            return .text("degraded: the mail relay refuses the password; nothing is mailed\n")
        }
        if let backup = visit.site.options.backup,
            BackupStanding.read(in: visit.site.options.data).isBad(at: visit.now)
        {
            return .text("degraded: no backup could be put into \(backup.folder)\n")
        }
        return .text("ok\n")
    }
}
