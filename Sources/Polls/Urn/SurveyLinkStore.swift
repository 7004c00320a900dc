import Community
import Content
import Security
import Storage

/// The table of personal links. Only the digest of a link's token is kept.
struct SurveyLinkStore {
    let db: Database

    /// - Returns: the token, which is told once.
    func create(name: String, email: String, for poll: Item.ID) throws -> Token {
        let token = Token()
        try db.run(
            """
            INSERT INTO poll_link (poll_id, digest, name, email)
            VALUES (\(poll), \(token.digest), \(name), \(email))
            """)
        return token
    }

    func find(_ text: String) throws -> SurveyLink? {
        guard let token = Token(text: text) else { return nil }
        return try db.first(
            """
            SELECT l.id, l.poll_id, l.name, l.email, l.used FROM poll_link AS l
            WHERE l.digest = \(token.digest)
            """)
    }

    func find(_ id: SurveyLink.ID) throws -> SurveyLink? {
        try db.first(
            """
            SELECT l.id, l.poll_id, l.name, l.email, l.used FROM poll_link AS l WHERE l.id = \(id)
            """)
    }

    func all(of poll: Item.ID) throws -> [SurveyLink] {
        try db.all(
            """
            SELECT l.id, l.poll_id, l.name, l.email, l.used FROM poll_link AS l
            WHERE l.poll_id = \(poll) ORDER BY \(.folded("l.name")), l.id
            """)
    }

    /// Uses it up.
    /// - Returns: false if that was done.
    func use(_ id: SurveyLink.ID) throws -> Bool {
        try db.affected(by: "UPDATE poll_link SET used = 1 WHERE id = \(id) AND used = 0") == 1
    }

    /// Takes back one that nobody has used.
    func delete(_ id: SurveyLink.ID) throws {
        try db.run("DELETE FROM poll_link WHERE id = \(id) AND used = 0")
    }
}
