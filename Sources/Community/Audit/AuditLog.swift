package import Foundation
import Security
package import Storage

/// The chained record of what matters for trust: entries, refusals, roles, exports.
package struct AuditLog {
    let db: Database

    package init(db: Database) { self.db = db }

    /// - Parameters:
    ///   - subject: what it was done to; never a password, a token or a text of a member.
    ///   - network: the prefix of the caller's address.
    ///   - target: the person it was done to.
    package func record(
        _ action: AuditAction, by actor: Person.ID?, subject: String, network: String, at now: Date,
        target: Person.ID? = nil, in space: Space.ID? = nil
    ) throws {
        let previous: [UInt8]? = try db.value(
            "SELECT a.digest FROM audit AS a ORDER BY a.id DESC LIMIT 1")
        let origin = AuditOrigin(network)
        let fields = Self.fields(now, actor, action.name, subject, origin, target, space)
        let digest = AuditChain.digest(previous: previous ?? AuditChain.start, fields: fields)
        try db.run(
            """
            INSERT INTO audit
                (at, actor_id, action, subject, network, network_salt, network_seal,
                target_id, space_id, digest)
            VALUES (\(now), \(actor), \(action.name), \(subject), \(network), \(origin.salt),
                \(origin.seal), \(target), \(space), \(digest))
            """
        )
    }

    /// The identifier of the first of the newest entries that does not follow the one before it:
    /// something there was changed, removed or put in afterwards. Nil if all is well.
    package func firstBreak(amongNewest count: Int = .max) throws -> Int64? {
        let first: Int64? = try db.value(
            "SELECT a.id FROM audit AS a ORDER BY a.id DESC LIMIT 1 OFFSET \(count)")
        var previous: [UInt8]? = try db.value(
            "SELECT a.digest FROM audit AS a WHERE a.id = \(first ?? 0)")
        if first == nil {
            previous = try db.value("SELECT z.digest FROM audit_start AS z WHERE z.id = 1")
        }
        var broken: Int64?
        try db.each(
            """
            SELECT a.id, a.at, a.actor_id, a.action, a.subject, a.network, a.network_salt,
                a.network_seal, a.target_id, a.space_id, a.digest
            FROM audit AS a WHERE a.id > \(first ?? 0) ORDER BY a.id
            """
        ) { row in
            let link = try Self.link(row)
            let start = previous ?? AuditChain.start
            if broken == nil, AuditChain.firstBreak(in: [link], after: start) != nil {
                broken = try row["id"]
            }
            previous = link.digest
        }
        return broken
    }

    private static func link(_ row: Row) throws -> AuditChain.Link {
        AuditChain.Link(
            fields: fields(
                try row["at"], try row["actor_id"], try row["action"], try row["subject"],
                try AuditOrigin(row: row), try row["target_id"], try row["space_id"]),
            digest: try row["digest"])
    }

    private static func fields(
        _ at: Date, _ actor: Person.ID?, _ action: String, _ subject: String,
        _ origin: AuditOrigin, _ target: Person.ID?, _ space: Space.ID?
    ) -> [String] {
        [
            String(at.milliseconds), actor?.description ?? "", action, subject,
            origin.covered ?? "", target?.description ?? "", space?.description ?? "",
        ]
    }
}
