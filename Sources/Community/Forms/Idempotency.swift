import Foundation
package import HTTP
import Security
package import Storage

/// A double click is one post: the same form sent twice gets the first answer again.
package struct Idempotency {
    static let field = "_key"

    let db: Database

    package init(db: Database) { self.db = db }

    /// What makes a form the same: who sent it where, its key, and everything in it.
    /// The key alone would lose a second text written in a page that came back from history.
    package static func digest(of request: Request, by person: Person.ID?) -> [UInt8]? {
        guard let key = request.fields.first(field), !key.isEmpty else { return nil }
        let fields = request.fields.all.flatMap { [$0.name, $0.value] }
        let files = request.files.map { "\($0.fileName) \($0.sha256)" }
        return AuditChain.digest(
            previous: [],
            fields: [person?.description ?? "", request.head.path, key] + fields + files)
    }

    package func location(of digest: [UInt8]) throws -> String? {
        try db.value("SELECT k.location FROM idempotency AS k WHERE k.key = \(digest)")
    }

    func remember(_ digest: [UInt8], location: String, at now: Date) throws {
        try db.run(
            """
            INSERT INTO idempotency (key, location, at) VALUES (\(digest), \(location), \(now))
            """
        )
    }

    func forget(before: Date) throws {
        try db.run("DELETE FROM idempotency WHERE at < \(before)")
    }
}
