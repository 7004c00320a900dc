import Community
import Content
import Foundation
import Security
import Storage

/// The table of links to one's own card. Only the digest of a link's token is kept.
struct RequestStore {
    let db: Database

    /// Makes a link; an earlier one to the same card serves no more.
    func create(
        for contact: Contact, to email: String, by person: Person.ID, at now: Date
    ) throws -> (id: CardRequest.ID, token: Token) {
        try db.run(
            """
            UPDATE contact_request SET revoked_at = \(now)
            WHERE contact_id = \(contact.id) AND answered_at IS NULL AND revoked_at IS NULL
            """)
        let token = Token()
        let id: CardRequest.ID = try db.one(
            """
            INSERT INTO contact_request (contact_id, space_id, digest, sent_to, sent_key, sent_by,
                sent_at, ends_at)
            VALUES (\(contact.id), \(contact.item.space), \(token.digest), \(email),
                \(Email.key(email)), \(person), \(now), \(now + CardRequest.life))
            RETURNING id
            """)
        return (id, token)
    }

    func setMail(_ mail: MailID, of id: CardRequest.ID) throws {
        try db.run("UPDATE contact_request SET mail_id = \(mail) WHERE id = \(id)")
    }

    func find(token text: String) throws -> CardRequest? {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first("\(Self.selection) WHERE r.digest = \(token.digest)")
    }

    func find(_ id: CardRequest.ID, in space: Space.ID) throws -> CardRequest? {
        try db.first("\(Self.selection) WHERE r.id = \(id) AND r.space_id = \(space)")
    }

    /// The last one to a card.
    func latest(of contact: Item.ID) throws -> CardRequest? {
        try db.first(
            """
            \(Self.selection) WHERE r.contact_id = \(contact)
            ORDER BY r.sent_at DESC, r.id DESC LIMIT 1
            """)
    }

    /// How many went to an address since a date, whatever the card.
    func count(to email: String, since date: Date) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM contact_request AS r
            WHERE r.sent_key = \(Email.key(email)) AND r.sent_at > \(date)
            """)
    }

    func revoke(_ id: CardRequest.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE contact_request SET revoked_at = \(now)
            WHERE id = \(id) AND answered_at IS NULL AND revoked_at IS NULL
            """)
    }

    /// Uses it up.
    /// - Returns: false if it serves no more.
    func use(_ id: CardRequest.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE contact_request SET answered_at = \(now)
                WHERE id = \(id) AND answered_at IS NULL AND revoked_at IS NULL
                    AND ends_at > \(now)
                """) == 1
    }

    func forget(endedBefore date: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM contact_request WHERE id IN (
                    SELECT r.id FROM contact_request AS r WHERE r.ends_at < \(date)
                        AND NOT EXISTS (SELECT 1 FROM contact_correction AS k
                            WHERE k.request_id = r.id AND k.state = 'waiting')
                    ORDER BY r.ends_at LIMIT \(limit))
                """)
    }

    private static let selection: SQL = """
        SELECT r.id AS request_id, r.contact_id, r.space_id, r.sent_to, r.sent_at, r.ends_at,
            r.answered_at, r.revoked_at, o.state AS mail_state
        FROM contact_request AS r LEFT JOIN outbox AS o ON o.id = r.mail_id
        """
}
