import Community
import Storage

/// Who asked for a tie between two spaces, and who agreed to it.
enum TieDataStore {
    static let ties = PersonalData(
        "network.ties", word: "personal.ties", retention: "personal.kept.ties",
        fate: "personal.fate.nameless",
        columns: [.moved("space_tie", "asked_by"), .moved("space_tie", "agreed_by")],
        fields: [.text("space"), .text("above"), .moment("asked"), .moment("agreed")],
        rows: {
            """
            SELECT t.id AS key,
                CASE WHEN t.agreed_at IS NULL AND t.asked_from <> c.id
                    THEN '/' || t.asked_as ELSE c.name END AS space,
                CASE WHEN t.agreed_at IS NULL AND t.asked_from <> p.id
                    THEN '/' || t.asked_as ELSE p.name END AS above,
                t.asked_at AS asked, t.agreed_at AS agreed
            FROM space_tie AS t JOIN space AS c ON c.id = t.child_id
            JOIN space AS p ON p.id = t.parent_id
            WHERE t.asked_by = \($0) OR t.agreed_by = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(
                by: "UPDATE space_tie SET asked_by = NULL WHERE asked_by = \(one.id)")
                + db.affected(
                    by: "UPDATE space_tie SET agreed_by = NULL WHERE agreed_by = \(one.id)")
        })
}
