import Community
import Storage

/// What somebody follows, and what waits to be told to them in a digest.
enum FollowDataStore {
    static let follows = PersonalData(
        "content.follows", word: "personal.follows",
        columns: [
            .single("follow", "person_id", per: ["space_id", "target", "target_id"]),
            .settled("follow", "followed_id"),
        ],
        fields: [
            .text("space"),
            .code("target", .declared(FollowKind.self) { "personal.value.target." + $0.name }),
            .number("target_id"), .text("title"),
            .number("level"), .flag("chosen"), .moment("at"),
        ],
        rows: {
            """
            SELECT f.id AS key, s.name AS space, f.target, f.target_id,
                \(Visibility.title("i", for: $0)) AS title, f.level, f.chosen, f.at
            FROM follow AS f JOIN space AS s ON s.id = f.space_id
            LEFT JOIN item AS i ON i.id = f.item_id WHERE f.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM follow WHERE id IN (
                        SELECT f.id FROM follow AS f WHERE f.person_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        DELETE FROM follow WHERE id IN (
                            SELECT f.id FROM follow AS f
                            WHERE f.followed_id = \(one.id) LIMIT \(one.limit))
                        """)
        }, settle: mergeFollowed)

    /// Whoever follows either follows the person, once; nobody follows themself.
    @Sendable private static func mergeFollowed(_ pair: MergedPair, _ db: Database) throws -> Int {
        let (kept, closed) = (pair.kept, pair.closed)
        let dropped = try db.affected(
            by: """
                DELETE FROM follow WHERE (followed_id = \(closed)
                    AND (person_id IN (\(kept), \(closed)) OR EXISTS (
                        SELECT 1 FROM follow AS f WHERE f.followed_id = \(kept)
                            AND f.person_id = follow.person_id AND f.space_id = follow.space_id)))
                    OR (followed_id = \(kept) AND person_id = \(closed))
                """)
        return try dropped
            + db.affected(
                by: """
                    UPDATE follow SET followed_id = \(kept), target_id = \(kept)
                    WHERE id IN (SELECT f.id FROM follow AS f
                        WHERE f.followed_id = \(closed) LIMIT \(pair.limit))
                    """)
    }

    static let digests = PersonalData(
        "content.digests", word: "personal.digests", retention: "personal.kept.digests",
        columns: [.single("digest_line", "person_id", per: ["item_id"])],
        fields: [.text("title"), .moment("at"), .moment("told")],
        rows: {
            """
            SELECT d.item_id AS key, \(Visibility.title("i", for: $0)) AS title, d.at,
                d.told_at AS told
            FROM digest_line AS d JOIN item AS i ON i.id = d.item_id WHERE d.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM digest_line WHERE person_id = \(one.id) AND item_id IN (
                        SELECT d.item_id FROM digest_line AS d
                        WHERE d.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
