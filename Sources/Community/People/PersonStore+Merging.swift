import Foundation
package import Storage

/// Accounts that became one with another of the same person.
extension PersonStore {
    /// Whose row has an address, open or closed. `find(email:)` follows it to the account that
    /// stayed.
    package func holder(of email: String) throws -> Person? {
        try db.first(
            "SELECT \(Self.columns) FROM person AS p WHERE p.email_key = \(Email.key(email))")
    }

    /// Where an account went; nil for one that is its own.
    package func kept(of closed: Person.ID) throws -> Person? {
        try db.first(
            """
            SELECT \(Self.columns) FROM person AS p
            WHERE p.id = (SELECT c.merged_into FROM person AS c WHERE c.id = \(closed))
            """)
    }

    /// Those that went into an account.
    package func merged(into kept: Person.ID) throws -> [Person.ID] {
        try db.values("SELECT p.id FROM person AS p WHERE p.merged_into = \(kept) ORDER BY p.id")
    }

    /// The expression of the account that stands for another.
    package static func standing(for person: SQL) -> SQL {
        """
        (SELECT COALESCE(standing.merged_into, standing.id) FROM person AS standing
            WHERE standing.id = \(person))
        """
    }

    /// Has whatever else changes one of two accounts wait, in the same order everywhere.
    func lock(_ first: Person.ID, _ second: Person.ID) throws {
        for id in [first, second].sorted(by: { $0.rawValue < $1.rawValue }) {
            try db.run("UPDATE person SET locale = locale WHERE id = \(id)")
        }
    }

    func isOpen(_ id: Person.ID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM person AS p
            WHERE p.id = \(id) AND p.disabled_at IS NULL AND p.erased_at IS NULL
            """)
        return found != nil
    }

    /// Closes an account for good in favour of another, which runs the site if either did. Its
    /// password opens nothing any more: it tells whoever knows it which address to use.
    func markMerged(_ closed: Person.ID, into kept: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE person SET administers_site = 1 WHERE id = \(kept) AND EXISTS (
                SELECT 1 FROM person AS c WHERE c.id = \(closed) AND c.administers_site = 1)
            """)
        try db.run(
            """
            UPDATE person SET merged_into = \(kept), disabled_at = \(now), administers_site = 0,
                second_factor_at = NULL
            WHERE id = \(closed)
            """)
    }

    /// The address of an account that went into one is free for that one.
    func release(_ email: String, for kept: Person.ID) throws {
        let closed: Person.ID? = try db.value(
            """
            SELECT p.id FROM person AS p
            WHERE p.email_key = \(Email.key(email)) AND p.merged_into = \(kept)
            """)
        guard let closed else { return }
        // An address that nobody can have (RFC 2606).
        let email = "\(closed)@merged.invalid"
        try db.run(
            """
            UPDATE person SET email = \(email), email_key = \(Email.key(email))
            WHERE id = \(closed)
            """)
    }
}
