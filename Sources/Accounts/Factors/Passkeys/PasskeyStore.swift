import Community
import Content
import Foundation
import Passkeys
import Security
import Storage

/// The table of passkeys. Public keys are no secrets.
struct PasskeyStore {
    /// As many as one person may have.
    static let most = 20

    let db: Database

    /// - Returns: false if the same key is here already, whosever it is.
    func add(
        _ credential: PasskeyCredential, named name: String, handle: [UInt8],
        of person: Person.ID, at now: Date
    ) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO passkey (person_id, handle, credential, algorithm, public_key, counter,
                    name, is_copied, created_at)
                VALUES (\(person), \(handle), \(credential.id),
                    \(credential.key.algorithm.rawValue), \(credential.key.bytes),
                    \(Int64(credential.counter)), \(name), \(credential.mayBeCopied), \(now))
                ON CONFLICT (credential) DO NOTHING
                """) > 0
    }

    /// One that no device has: for samples.
    func addSample(of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO passkey (person_id, handle, credential, algorithm, public_key, counter,
                name, is_copied, created_at)
            VALUES (\(person), \(Token().digest), \(Token().digest),
                \(PasskeyKey.Algorithm.edDSA.rawValue), \(Token().digest), 0, 'essai', 0, \(now))
            """
        )
    }

    func find(credential: [UInt8]) throws -> Passkey? {
        try db.first(
            "SELECT \(Self.columns) FROM passkey AS k WHERE k.credential = \(credential)")
    }

    func all(of person: Person.ID) throws -> [Passkey] {
        try db.all(
            """
            SELECT \(Self.columns) FROM passkey AS k WHERE k.person_id = \(person)
            ORDER BY k.id
            """
        )
    }

    /// That of the keys that somebody has, or a new one. It says nothing of whose it is.
    func handle(of person: Person.ID) throws -> [UInt8] {
        let found: [UInt8]? = try db.value(
            """
            SELECT k.handle FROM passkey AS k WHERE k.person_id = \(person)
            ORDER BY k.id LIMIT 1
            """
        )
        return found ?? Token().digest
    }

    func noteUse(_ id: Passkey.ID, counter: UInt32, at now: Date) throws {
        try db.run(
            """
            UPDATE passkey SET used_at = \(now),
                counter = CASE WHEN counter < \(Int64(counter)) THEN \(Int64(counter))
                    ELSE counter END
            WHERE id = \(id)
            """
        )
    }

    func remove(_ id: Passkey.ID, of person: Person.ID) throws -> Bool {
        try db.affected(
            by: "DELETE FROM passkey WHERE id = \(id) AND person_id = \(person)") > 0
    }

    func removeAll(of person: Person.ID) throws {
        try db.run("DELETE FROM passkey WHERE person_id = \(person)")
    }

    private static let columns: SQL = """
        k.id, k.person_id, k.handle, k.credential, k.algorithm, k.public_key, k.counter, k.name,
        k.is_copied, k.created_at, k.used_at
        """
}
