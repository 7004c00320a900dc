package import Foundation
package import Security
package import Storage

/// The table of links. Only the digest of a link's token is stored.
package struct OneTimeLinkStore {
    package static let lifetime: TimeInterval = 30 * 60

    let db: Database

    package init(db: Database) { self.db = db }

    /// Makes a link; an earlier one for the same purpose serves no more.
    package func create(
        _ purpose: OneTimeLink.Purpose, for person: Person.ID, email: String? = nil, at now: Date
    ) throws -> Token {
        try db.run(
            "DELETE FROM one_time_link WHERE person_id = \(person) AND purpose = \(purpose)")
        let token = Token()
        try db.run(
            """
            INSERT INTO one_time_link (digest, person_id, purpose, email, created_at, expires_at)
            VALUES (\(token.digest), \(person), \(purpose), \(email), \(now),
                \(now.addingTimeInterval(Self.lifetime)))
            """
        )
        return token
    }

    package func find(_ text: String, _ purpose: OneTimeLink.Purpose, now: Date) throws
        -> OneTimeLink?
    {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first(
            """
            SELECT l.person_id, l.email FROM one_time_link AS l
            JOIN person AS p ON p.id = l.person_id AND p.disabled_at IS NULL
            WHERE l.digest = \(token.digest) AND l.purpose = \(purpose)
                AND l.used_at IS NULL AND l.expires_at > \(now)
            """
        )
    }

    /// Uses a link up.
    /// - Returns: nil if it does not serve any more.
    package func use(_ text: String, _ purpose: OneTimeLink.Purpose, now: Date) throws
        -> OneTimeLink?
    {
        guard let token = Token(mailed: text),
            let link = try find(text, purpose, now: now)
        else { return nil }
        try db.run("UPDATE one_time_link SET used_at = \(now) WHERE digest = \(token.digest)")
        return link
    }

    /// No link serves any more that was made before.
    package func forgetAll(of person: Person.ID) throws {
        try db.run("DELETE FROM one_time_link WHERE person_id = \(person)")
    }

    package func forget(endedBefore now: Date) throws {
        try db.run("DELETE FROM one_time_link WHERE expires_at < \(now)")
    }
}
