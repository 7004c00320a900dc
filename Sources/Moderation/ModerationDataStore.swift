import Community
import Content
import Storage

/// What moderation holds about a person.
enum ModerationDataStore {
    /// Who decided is not told to whom it concerns.
    static let decisions = PersonalData(
        "moderation.cases", word: "personal.moderation.cases",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("moderation_case", "author_id")],
        fields: [
            .text("title"),
            .code("origin", .cases(of: ModerationCase.Origin.self, "moderation.origin.")),
            .moment("opened"), .code("decision", .cases(of: Decision.self, "moderation.decision.")),
            .text("rule"),
            .text("words"), .text("appeal"), .moment("decided"),
        ],
        rows: {
            """
            SELECT c.id AS key, c.title, c.origin, c.opened_at AS opened, c.decision, c.rule,
                c.words, c.appeal_words AS appeal, c.decided_at AS decided
            FROM moderation_case AS c WHERE c.author_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE moderation_case SET author_id = NULL WHERE id IN (
                        SELECT c.id FROM moderation_case AS c
                        WHERE c.author_id = \(one.id) LIMIT \(one.limit))
                    """)
        },
        settle: { pair, db in
            // Nobody decides of what is theirs, nor twice: of one who did by their other account
            // the log alone tells.
            let both: SQL = "(\(pair.kept), \(pair.closed))"
            return try db.affected(
                by: """
                    UPDATE moderation_case SET decided_by = NULL WHERE id IN (
                        SELECT c.id FROM moderation_case AS c WHERE c.decided_by IN \(both)
                            AND (c.author_id IN \(both) OR c.first_by IN \(both)))
                    """)
        })

    static let rulings = PersonalData(
        "moderation.rulings", word: "personal.moderation.rulings",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [
            .moved("moderation_case", "first_by"),
            .moved("moderation_case", "decided_by"),
        ],
        fields: [
            .text("title"), .code("decision", .cases(of: Decision.self, "moderation.decision.")),
            .text("words"), .moment("decided"),
        ],
        rows: {
            """
            SELECT c.id AS key, c.title, c.decision, c.words, c.decided_at AS decided
            FROM moderation_case AS c WHERE c.decided_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE moderation_case SET decided_by = NULL WHERE id IN (
                        SELECT c.id FROM moderation_case AS c
                        WHERE c.decided_by = \(one.id) LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        UPDATE moderation_case SET first_by = NULL WHERE id IN (
                            SELECT c.id FROM moderation_case AS c
                            WHERE c.first_by = \(one.id) LIMIT \(one.limit))
                        """)
        })

    static let reports = PersonalData(
        "moderation.reports", word: "personal.moderation.reports",
        retention: "personal.kept.content",
        columns: [
            .single("report", "reporter_id", per: ["item_id"], joining: [.least("at")])
        ],
        fields: [
            .text("title"), .code("reason", .cases(of: Report.Reason.self, "report.reason.")),
            .text("words"), .moment("at"),
        ],
        rows: {
            """
            SELECT r.item_id AS key, \(Visibility.title("i", for: $0)) AS title,
                r.reason, r.words, r.at
            FROM report AS r JOIN item AS i ON i.id = r.item_id WHERE r.reporter_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM report WHERE reporter_id = \(one.id) AND item_id IN (
                        SELECT r.item_id FROM report AS r
                        WHERE r.reporter_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
