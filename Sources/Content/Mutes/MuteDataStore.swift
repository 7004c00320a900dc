import Community
import Storage

/// Whom somebody does not wish to read. Who does not wish to read them is not theirs to know.
enum MuteDataStore {
    static let mutes = PersonalData(
        "content.mutes", word: "personal.mutes",
        columns: [
            .single("mute", "person_id", per: ["muted_id"]),
            .single("mute", "muted_id", per: ["person_id"]),
        ],
        fields: [.text("muted"), .moment("at")],
        rows: {
            """
            SELECT m.muted_id AS key, p.name AS muted, m.at
            FROM mute AS m JOIN person AS p ON p.id = m.muted_id WHERE m.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM mute WHERE person_id = \(one.id) AND muted_id IN (
                        SELECT m.muted_id FROM mute AS m
                        WHERE m.person_id = \(one.id) LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        DELETE FROM mute WHERE muted_id = \(one.id) AND person_id IN (
                            SELECT m.person_id FROM mute AS m
                            WHERE m.muted_id = \(one.id) LIMIT \(one.limit))
                        """)
        },
        settle: { pair, db in
            // Nobody mutes themself.
            try db.affected(
                by: """
                    DELETE FROM mute WHERE person_id IN (\(pair.kept), \(pair.closed))
                        AND muted_id IN (\(pair.kept), \(pair.closed))
                    """)
        })
}
