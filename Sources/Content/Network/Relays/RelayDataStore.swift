import Community
import Storage

/// Who published something in another space, and who decided on it there.
enum RelayDataStore {
    static let relays = PersonalData(
        "network.relays", word: "personal.relays", retention: "personal.kept.content",
        fate: "personal.fate.nameless",
        columns: [.moved("relay", "asked_by"), .moved("relay", "decided_by")],
        fields: [.text("space"), .text("title"), .moment("at")],
        rows: {
            """
            SELECT r.id AS key, o.name AS space, \(Visibility.title("i", for: $0)) AS title, r.at
            FROM relay AS r JOIN item AS i ON i.id = r.source_id
            JOIN space AS o ON o.id = r.origin_id
            WHERE r.asked_by = \($0) OR r.decided_by = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "UPDATE relay SET asked_by = NULL WHERE asked_by = \(one.id)")
                + db.affected(
                    by: "UPDATE relay SET decided_by = NULL WHERE decided_by = \(one.id)")
        })
}
