import Foundation
import HTTP
import Security
import Storage

/// The table of what was sent, so that a form which arrives twice is done once.
struct Idempotency {
    static let field = "_key"

    /// What was done with a form, and when.
    struct Sending: FromRow {
        let location: String
        let at: Date

        init(row: Row) throws {
            location = try row["location"]
            at = try row["at"]
        }
    }

    let db: Database

    /// What makes a form the same: who sent it where, its key, and everything in it.
    /// The key alone would lose a second text written in a page that came back from history.
    static func digest(of request: Request, by person: Person.ID?) -> [UInt8]? {
        guard let key = request.fields.first(field), !key.isEmpty else { return nil }
        let fields = request.fields.all.flatMap { [$0.name, $0.value] }
        let files = request.files.map { "\($0.fileName) \($0.sha256)" }
        return AuditChain.digest(
            previous: [],
            fields: [person?.description ?? "", request.head.path, key] + fields + files)
    }

    func ask(_ digest: [UInt8]) throws -> Asked<Sending?> {
        try db.ask(first: "SELECT k.location, k.at FROM idempotency AS k WHERE k.key = \(digest)")
    }

    func remember(_ digest: [UInt8], location: String, at now: Date) throws {
        try db.run(
            """
            INSERT INTO idempotency (key, location, at) VALUES (\(digest), \(location), \(now))
            """
        )
    }

    /// It was done once more.
    func renew(_ digest: [UInt8], location: String, at now: Date) throws {
        try db.run(
            """
            UPDATE idempotency SET location = \(location), at = \(now) WHERE key = \(digest)
            """
        )
    }

    /// - Returns: how many were forgotten, at most `limit`.
    func forget(before: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM idempotency WHERE key IN (
                    SELECT k.key FROM idempotency AS k WHERE k.at < \(before)
                    ORDER BY k.at LIMIT \(limit))
                """
        )
    }
}
