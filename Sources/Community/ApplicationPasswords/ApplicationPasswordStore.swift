package import Foundation
package import Security
package import Storage

/// The passwords of programs. Only the digest of each is stored.
///
/// They end with what ends the sessions of a person: another password, another address, an erased
/// account; while an account is disabled they open nothing.
package struct ApplicationPasswordStore {
    /// As many as one person may have.
    package static let most = 20

    let db: Database

    package init(db: Database) { self.db = db }

    package func make(
        _ name: String, reaching reach: [String], for person: Person.ID, at now: Date
    ) throws -> TypedSecret {
        let secret = TypedSecret()
        try db.run(
            """
            INSERT INTO application_password (person_id, digest, name, reach, created_at)
            VALUES (\(person), \(Self.digest(secret)), \(name), \(reach.joined(separator: " ")),
                \(now))
            """
        )
        return secret
    }

    /// That of an open account with this address.
    func find(_ secret: TypedSecret, email: String) throws -> ApplicationPassword? {
        try db.first(
            """
            SELECT \(Self.columns) FROM application_password AS a
            JOIN person AS p ON p.id = a.person_id AND p.disabled_at IS NULL
            WHERE a.digest = \(Self.digest(secret)) AND p.email_key = \(Email.key(email))
            """
        )
    }

    package func all(of person: Person.ID) throws -> [ApplicationPassword] {
        try db.all(
            """
            SELECT \(Self.columns) FROM application_password AS a
            WHERE a.person_id = \(person) ORDER BY a.id DESC
            """
        )
    }

    package func revoke(_ id: ApplicationPassword.ID, of person: Person.ID) throws -> Bool {
        try db.affected(
            by: "DELETE FROM application_password WHERE id = \(id) AND person_id = \(person)") > 0
    }

    /// - Returns: how many there were.
    @discardableResult
    package func revokeAll(of person: Person.ID) throws -> Int {
        try db.affected(by: "DELETE FROM application_password WHERE person_id = \(person)")
    }

    func noteUse(_ id: ApplicationPassword.ID, by program: String, at now: Date) throws {
        try db.run(
            """
            UPDATE application_password SET used_at = \(now), program = \(program)
            WHERE id = \(id)
            """
        )
    }

    private static func digest(_ secret: TypedSecret) -> [UInt8] {
        secret.digest(for: "application password")
    }

    private static let columns: SQL =
        "a.id, a.person_id, a.name, a.reach, a.created_at, a.used_at, a.program"
}
