import Community
import Content
import Foundation
import Security
import Storage

/// The codes that somebody keeps on paper: ten, each of which opens once. Only digests are kept.
struct RecoveryCodeStore {
    static let count = 10

    let db: Database

    /// Makes new ones in the place of those that there were.
    func make(for person: Person.ID, at now: Date) throws -> [TypedSecret] {
        try removeAll(of: person)
        return try (0..<Self.count).map { _ in
            let secret = TypedSecret(signs: TypedSecret.short)
            try db.run(
                """
                INSERT INTO recovery_code (digest, person_id, created_at)
                VALUES (\(Self.digest(secret)), \(person), \(now))
                """
            )
            return secret
        }
    }

    /// Uses one up.
    /// - Returns: false for what is none of theirs, or was used before, be it at the same moment.
    func use(_ typed: String, of person: Person.ID, at now: Date) throws -> Bool {
        guard let secret = TypedSecret(typed: typed, signs: TypedSecret.short) else { return false }
        return try db.affected(
            by: """
                UPDATE recovery_code SET used_at = \(now)
                WHERE digest = \(Self.digest(secret)) AND person_id = \(person)
                    AND used_at IS NULL
                """) > 0
    }

    func left(of person: Person.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM recovery_code AS r
            WHERE r.person_id = \(person) AND r.used_at IS NULL
            """
        )
    }

    func removeAll(of person: Person.ID) throws {
        try db.run("DELETE FROM recovery_code WHERE person_id = \(person)")
    }

    private static func digest(_ secret: TypedSecret) -> [UInt8] {
        secret.digest(for: "recovery code")
    }
}
