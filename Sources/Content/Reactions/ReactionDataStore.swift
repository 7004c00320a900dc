import Community
import Storage

/// The signs that somebody put under a text.
enum ReactionDataStore {
    /// Several on one item: the key has a place for each sign.
    static let reactions = PersonalData(
        "content.reactions", word: "personal.reactions",
        columns: [.single("reaction", "person_id", per: ["item_id", "sign"])],
        fields: [
            .text("title"), .code("sign", .cases(of: Reaction.self, "reaction.")), .moment("at"),
        ],
        rows: {
            """
            SELECT r.item_id * 4 + CASE r.sign WHEN 'thanks' THEN 0 WHEN 'agree' THEN 1
                WHEN 'support' THEN 2 ELSE 3 END AS key,
                \(Visibility.title("i", for: $0)) AS title, r.sign, r.at
            FROM reaction AS r JOIN item AS i ON i.id = r.item_id WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM reaction WHERE person_id = \(one.id) AND item_id IN (
                        SELECT r.item_id FROM reaction AS r
                        WHERE r.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
