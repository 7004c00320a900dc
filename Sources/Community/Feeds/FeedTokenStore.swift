package import Foundation
package import Storage

/// The secret address of each person's feed. It is kept readable, since its page shows it again.
package struct FeedTokenStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package struct Entry: FromRow, Sendable {
        package let token: String
        package let usedAt: Date?

        package init(row: Row) throws {
            token = try row["token"]
            usedAt = try row["used_at"]
        }
    }

    package func entry(of person: Person.ID) throws -> Entry? {
        try db.first(
            """
            SELECT t.token, t.used_at FROM feed_token AS t WHERE t.person_id = \(person)
            """
        )
    }

    package func holder(of token: String) throws -> Person.ID? {
        try db.value("SELECT t.person_id FROM feed_token AS t WHERE t.token = \(token)")
    }

    /// The former address dies with this.
    package func set(_ token: String, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO feed_token (person_id, token, created_at)
            VALUES (\(person), \(token), \(now))
            ON CONFLICT (person_id) DO UPDATE SET token = excluded.token,
                created_at = excluded.created_at, used_at = NULL
            """
        )
    }

    package func remove(_ person: Person.ID) throws {
        try db.run("DELETE FROM feed_token WHERE person_id = \(person)")
    }

    /// To the hour: what reads a feed comes back often.
    package func noteUse(_ token: String, at now: Date) throws {
        try db.run(
            """
            UPDATE feed_token SET used_at = \(now) WHERE token = \(token)
                AND (used_at IS NULL OR used_at < \(now.addingTimeInterval(-3600)))
            """
        )
    }
}
