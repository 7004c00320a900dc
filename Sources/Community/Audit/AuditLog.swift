package import Foundation
import Security
package import Storage

/// The chained record of what matters for trust: entries, refusals, roles, exports.
package struct AuditLog {
    let db: Database

    package init(db: Database) { self.db = db }

    package enum Action: String, SQLValue, CaseIterable, Sendable {
        case signedIn, signInFailed, signedOut, passwordChanged, passwordAsked, sessionRevoked
        case invited, joined, roleChanged, removed, disabled, spaceChanged, denied, exported
        case feedChanged, trashEmptied
    }

    /// - Parameters:
    ///   - subject: what it was done to; never a password, a token or a text of a member.
    ///   - network: the prefix of the caller's address.
    package func record(
        _ action: Action, by actor: Person.ID?, subject: String, network: String, at now: Date
    ) throws {
        let previous: [UInt8]? = try db.value(
            "SELECT a.digest FROM audit AS a ORDER BY a.id DESC LIMIT 1")
        let digest = AuditChain.digest(
            previous: previous ?? [],
            fields: [
                String(Int64((now.timeIntervalSince1970 * 1000).rounded())),
                actor?.description ?? "", action.rawValue, subject, network,
            ])
        try db.run(
            """
            INSERT INTO audit (at, actor_id, action, subject, network, digest)
            VALUES (\(now), \(actor), \(action), \(subject), \(network), \(digest))
            """
        )
    }
}
