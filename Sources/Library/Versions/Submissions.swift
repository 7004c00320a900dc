import Community
import Content
import HTTP

/// A version is given to the moderators, or taken back.
enum Submissions {
    static func create(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, document) = try visit.version(id)
        try visit.require(visit.viewer.isSender(of: version))
        guard visit.viewer.maySubmit(version, of: document) else {
            throw Problem.conflict(because: "library.conflict.state")
        }
        try VersionStore(db: visit.db).submit(id, at: visit.now)
        return visit.redirect(
            to: LibraryPaths.version(id, in: try visit.space), notice: "library.done.submit")
    }

    static func destroy(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, document) = try visit.version(id)
        try visit.require(visit.viewer.isSender(of: version))
        guard visit.viewer.mayWithdraw(version, of: document) else {
            throw Problem.conflict(because: "library.conflict.state")
        }
        try VersionStore(db: visit.db).setState(.draft, of: id)
        return visit.redirect(
            to: LibraryPaths.version(id, in: try visit.space), notice: "library.done.withdrawn")
    }
}
