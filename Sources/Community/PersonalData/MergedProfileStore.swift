import Storage

/// What a profile says and who sees it, when two accounts become one: each field of the account
/// that stays, and no more of it is shown than both had chosen.
struct MergedProfileStore {
    let db: Database
    let pair: MergedPair

    /// Where both belong, what both show; what the profile that stays says itself is shown nowhere
    /// else on account of the other one.
    func mergeVisibility() throws -> Int {
        try lessen()
        try carry()
        return try db.affected(
            by: "DELETE FROM profile_visibility WHERE person_id = \(pair.closed)")
    }

    private func lessen() throws {
        let (kept, closed) = (pair.kept, pair.closed)
        try db.run(
            """
            UPDATE profile_visibility SET visibility = 'moderators'
            WHERE person_id = \(kept) AND EXISTS (SELECT 1 FROM profile_visibility AS o
                WHERE o.person_id = \(closed) AND o.space_id = profile_visibility.space_id
                    AND o.field = profile_visibility.field AND o.visibility = 'moderators')
            """)
        try db.run(
            """
            DELETE FROM profile_visibility WHERE person_id = \(kept)
                AND space_id IN (SELECT m.space_id FROM membership AS m
                    WHERE m.person_id = \(closed))
                AND field IN (SELECT f.field FROM profile_field AS f
                    WHERE f.person_id = \(closed) AND f.content <> '')
                AND NOT EXISTS (SELECT 1 FROM profile_visibility AS o
                    WHERE o.person_id = \(closed) AND o.space_id = profile_visibility.space_id
                        AND o.field = profile_visibility.field)
            """)
    }

    private func carry() throws {
        let (kept, closed) = (pair.kept, pair.closed)
        try db.run(
            """
            UPDATE profile_visibility SET person_id = \(kept) WHERE person_id = \(closed)
                AND field <> 'email'
                AND field NOT IN (SELECT f.field FROM profile_field AS f
                    WHERE f.person_id = \(kept) AND f.content <> '')
                AND space_id NOT IN (SELECT m.space_id FROM membership AS m
                    WHERE m.person_id = \(kept))
                AND (space_id, field) NOT IN (SELECT o.space_id, o.field
                    FROM profile_visibility AS o WHERE o.person_id = \(kept))
            """)
    }

    func mergeFields() throws -> Int {
        // An empty field is none.
        try db.run(
            """
            DELETE FROM profile_field WHERE person_id = \(pair.kept) AND content = ''
                AND field IN (SELECT o.field FROM profile_field AS o
                    WHERE o.person_id = \(pair.closed))
            """)
        return try PersonColumnStore(db: db, pair: pair)
            .merge(.single("profile_field", "person_id", per: ["field"]))
    }
}
