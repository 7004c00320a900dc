package import HTTP
package import Storage

extension Response {
    /// The browser goes on with another token: the viewer's own rights have changed.
    package mutating func renewSession(_ visit: Visit) throws {
        try renewSession(visit, visit.db)
    }

    /// The same in a transaction of a handler that has none of its own.
    package mutating func renewSession(_ visit: Visit, _ db: Database) throws {
        guard let session = visit.viewer.session else { return }
        set(visit.site.cookies.session(try SessionStore(db: db).renew(session)))
    }
}
