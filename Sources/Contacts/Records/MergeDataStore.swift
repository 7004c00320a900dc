import Community
import Content
import Storage

/// What merges hold of people and of files until they cannot be undone any more.
enum MergeDataStore {
    static let files = FileReference(
        "contact_merge_picture", column: "picture", of: "contact_merge")

    /// Of the text that is kept nothing is told: it is of the card, with what moderators alone see.
    static let merges = PersonalData(
        "contacts.merges", word: "personal.contacts.merges",
        retention: "personal.kept.contacts.merges", fate: "personal.fate.nameless",
        columns: [
            .moved("contact_merge", "merged_by"),
            .moved("contact_merge", "owner_id"),
            .single("contact_merge_follower", "person_id", per: ["merge_id"]),
        ],
        fields: [
            .text("title"), .flag("merged"), .flag("kept"), .flag("followed"), .moment("at"),
        ],
        rows: { person in
            let follows: SQL = """
                EXISTS (SELECT 1 FROM contact_merge_follower AS w
                    WHERE w.merge_id = m.id AND w.person_id = \(person))
                """
            return """
                SELECT m.id AS key, \(Visibility.title("i", for: person)) AS title,
                    CASE WHEN m.merged_by = \(person) THEN 1 ELSE 0 END AS merged,
                    CASE WHEN m.owner_id = \(person) THEN 1 ELSE 0 END AS kept,
                    CASE WHEN \(follows) THEN 1 ELSE 0 END AS followed, m.merged_at AS at
                FROM contact_merge AS m JOIN item AS i ON i.id = m.kept_id
                WHERE m.merged_by = \(person) OR m.owner_id = \(person) OR \(follows)
                """
        }, erase: forget)

    @Sendable private static func forget(_ one: ErasedPerson, _ db: Database) throws -> Int {
        var count = 0
        for column: SQL in ["merged_by", "owner_id"] {
            count += try db.affected(
                by: """
                    UPDATE contact_merge SET \(column) = NULL
                    WHERE \(column) = \(one.id) AND id IN (SELECT m.id FROM contact_merge AS m
                        WHERE m.\(column) = \(one.id) LIMIT \(one.limit))
                    """)
        }
        return try count
            + db.affected(
                by: """
                    DELETE FROM contact_merge_follower
                    WHERE person_id = \(one.id) AND merge_id IN (
                        SELECT w.merge_id FROM contact_merge_follower AS w
                        WHERE w.person_id = \(one.id) LIMIT \(one.limit))
                    """)
    }
}
