import Community
import Storage

/// Finds what signed links name.
struct LinkedCopyStore {
    let db: Database

    /// Nil once it is gone, or its reader has left the space.
    func find(_ id: LetterCopy.ID) throws -> LinkedCopy? {
        try db.first(
            """
            SELECT c.id AS copy_id, c.letter_id, c.space_id, c.person_id, p.name AS person_name,
                c.waits_receipt, c.acknowledged_at, l.sent_at,
                CASE WHEN l.hidden_at IS NULL THEN 0 ELSE 1 END AS is_hidden
            FROM letter_copy AS c JOIN letter AS l ON l.id = c.letter_id
            JOIN person AS p ON p.id = c.person_id AND p.disabled_at IS NULL
            JOIN membership AS m ON m.space_id = c.space_id AND m.person_id = c.person_id
            WHERE c.id = \(id)
            """
        )
    }
}
