package import Foundation
package import Security
package import Storage

/// The chained record of what matters for trust: entries, refusals, roles, exports. Each entry is
/// linked to the one before it with the site's key: whoever can only write the table cannot
/// compute it anew.
package struct AuditLog {
    /// The longest subject, in code points, as the schema has it.
    private static let longest = 400

    let signer: Signer
    let db: Database

    package init(_ signer: Signer, _ db: Database) {
        self.signer = signer
        self.db = db
    }

    /// - Parameters:
    ///   - subject: what it was done to; never a password, a token or a text of a member.
    ///   - network: the prefix of the caller's address.
    ///   - target: the person it was done to.
    package func record(
        _ action: AuditAction, by actor: Person.ID?, subject: String, network: String, at now: Date,
        target: Person.ID? = nil, in space: Space.ID? = nil, times: Int = 1, since: Date? = nil
    ) throws {
        var short = String.UnicodeScalarView()
        short.append(contentsOf: subject.unicodeScalars.prefix(Self.longest))
        try add(
            AuditEntry(
                at: now, actor: actor, action: action.name, subject: String(short),
                origin: AuditOrigin(network), target: target, space: space, times: times,
                since: since))
    }

    private func add(_ entry: AuditEntry) throws {
        let last = try last()
        var entry = entry
        entry.number = (last?.number ?? 0) + 1
        let digest = signer.link(after: last?.digest ?? AuditChain.start, entry.fields)
        try db.run(
            """
            INSERT INTO audit
                (number, at, actor_id, action, subject, network, network_salt, network_seal,
                target_id, space_id, times, since_at, digest)
            VALUES (\(entry.number), \(entry.at), \(entry.actor), \(entry.action),
                \(entry.subject), \(entry.origin.network), \(entry.origin.salt),
                \(entry.origin.seal), \(entry.target), \(entry.space), \(entry.times),
                \(entry.since), \(digest))
            """
        )
    }

    /// What was forgotten last; nil as long as nothing was.
    func start() throws -> AuditStart? {
        try db.first("SELECT z.number, z.digest, z.seal FROM audit_start AS z WHERE z.id = 1")
    }

    /// The newest entry; nil if there is none.
    func last() throws -> AuditLink? {
        try db.first(
            "SELECT a.id, a.number, a.digest FROM audit AS a ORDER BY a.id DESC LIMIT 1")
    }
}

/// Where an entry stands in the chain.
struct AuditLink: FromRow {
    let id: Int64
    let number: Int64
    let digest: [UInt8]

    init(row: Row) throws {
        id = try row["id"]
        number = try row["number"]
        digest = try row["digest"]
    }
}
