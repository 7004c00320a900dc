import Foundation
import Storage

extension PersonStore {
    /// Closes an account for good, without a name, an address or a password.
    /// - Returns: false if that was done already.
    func markErased(_ id: Person.ID, named name: String, at now: Date) throws -> Bool {
        // The true one is free again.
        let email = Person.erasedEmail(id)
        return try db.affected(
            by: """
                UPDATE person SET erased_at = \(now), disabled_at = \(now), name = \(name),
                    email = \(email), email_key = \(Email.key(email)), password = NULL,
                    administers_site = 0
                WHERE id = \(id) AND erased_at IS NULL
                """
        ) == 1
    }

    /// Takes the last of it away. What people wrote has no author from now on.
    func removeErased(_ id: Person.ID) throws {
        try db.run("DELETE FROM person WHERE id = \(id) AND erased_at IS NOT NULL")
    }
}
