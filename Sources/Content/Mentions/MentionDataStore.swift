import Community
import Storage

/// Where somebody was mentioned.
enum MentionDataStore {
    static let mentions = PersonalData(
        "content.mentions", word: "personal.mentions", retention: "personal.kept.content",
        fate: "personal.fate.mentions", columns: [.settled("mention", "person_id")],
        fields: [.text("title"), .moment("at")],
        rows: {
            """
            SELECT n.item_id AS key, \(Visibility.title("i", for: $0)) AS title, n.at
            FROM mention AS n JOIN item AS i ON i.id = n.item_id WHERE n.person_id = \($0)
            """
        },
        erase: { one, db in try MentionStore(db: db).forget(one) },
        settle: { try MentionStore(db: $1).merge($0) })
}
