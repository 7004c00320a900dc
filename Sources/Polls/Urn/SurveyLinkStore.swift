import Community
import Content
import Foundation
import Security
import Storage

/// The table of personal links. A link's token is kept as its digest, and under the key of the site
/// where it may be mailed once more.
struct SurveyLinkStore {
    let db: Database

    private static let selection: SQL = """
        SELECT l.id, l.poll_id, l.name, l.email, l.handed, l.late, l.used, l.revoked, l.closed
        FROM poll_link AS l
        """

    /// - Parameter box: nil for a link that is handed on.
    /// - Returns: the token, which is told once.
    /// - Throws: `StorageError.constraint` where the rules of the poll forbid it.
    func create(
        name: String, email: String, for poll: Item.ID, isLate: Bool = false, _ box: SecretBox?
    ) throws -> Token {
        let token = Token()
        let closed = box?.close(Array(token.text.utf8))
        try db.run(
            """
            INSERT INTO poll_link (poll_id, digest, name, email, email_key, closed, handed, late)
            VALUES (\(poll), \(token.digest), \(name), \(email),
                \(email.isEmpty ? "" : Email.key(email)), \(closed), \(box == nil), \(isLate))
            """)
        return token
    }

    func find(_ text: String) throws -> SurveyLink? {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first("\(Self.selection) WHERE l.digest = \(token.digest)")
    }

    func find(_ id: SurveyLink.ID) throws -> SurveyLink? {
        try db.first("\(Self.selection) WHERE l.id = \(id)")
    }

    func all(of poll: Item.ID) throws -> [SurveyLink] {
        try db.all(
            """
            \(Self.selection) WHERE l.poll_id = \(poll) ORDER BY \(.folded("l.name")), l.id
            """)
    }

    /// The addresses that a poll has asked already, by their keys.
    func asked(of poll: Item.ID) throws -> Set<String> {
        Set(
            try db.values(
                """
                SELECT l.email_key FROM poll_link AS l
                WHERE l.poll_id = \(poll) AND l.email_key <> ''
                """))
    }

    /// Those who have not answered and have an address, from one on.
    func waiting(
        for poll: Item.ID, after: SurveyLink.ID?, limit: Int
    ) throws -> [SurveyLink] {
        try db.all(
            """
            \(Self.selection)
            WHERE l.poll_id = \(poll) AND l.used = 0 AND l.revoked = 0 AND l.closed IS NOT NULL
                AND l.email <> '' AND l.id > \(after ?? SurveyLink.ID(rawValue: 0))
            ORDER BY l.id LIMIT \(limit)
            """)
    }

    /// Uses it up.
    /// - Returns: false if that was done.
    func use(_ id: SurveyLink.ID) throws -> Bool {
        try db.affected(
            by: """
                UPDATE poll_link SET used = 1 WHERE id = \(id) AND used = 0 AND revoked = 0
                """) == 1
    }

    /// Nobody has voted yet: they are not asked any more.
    func delete(_ id: SurveyLink.ID) throws {
        try db.run("DELETE FROM poll_link WHERE id = \(id) AND used = 0")
    }

    /// Has it serve no more, whether it was used or not.
    func revoke(_ id: SurveyLink.ID) throws {
        try db.run("UPDATE poll_link SET revoked = 1, closed = NULL WHERE id = \(id)")
    }
}
