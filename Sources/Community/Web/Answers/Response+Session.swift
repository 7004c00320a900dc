package import HTTP

extension Response {
    /// The browser goes on with another token: the viewer's own rights have changed.
    package mutating func renewSession(_ visit: Visit) throws {
        guard let session = visit.viewer.session else { return }
        set(visit.site.cookies.session(try SessionStore(db: visit.db).renew(session)))
    }
}
