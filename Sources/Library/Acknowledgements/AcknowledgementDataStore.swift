import Community
import Content
import Storage

/// What somebody acknowledged and asked for, and how much of what was asked is acknowledged.
enum AcknowledgementDataStore {
    static let acknowledgements = PersonalData(
        "library.acknowledgements", word: "personal.library.acknowledgements",
        retention: "personal.kept.content",
        columns: [
            .single(
                "document_acknowledgement", "person_id", per: ["document_id", "round"],
                joining: [.least("confirmed_at")])
        ],
        fields: [.text("title"), .number("version"), .moment("confirmed")],
        rows: {
            """
            SELECT v.id AS key, \(Visibility.title("i", for: $0)) AS title,
                v.number AS version, a.confirmed_at AS confirmed
            FROM document_acknowledgement AS a JOIN item AS i ON i.id = a.document_id
            JOIN document_version AS v ON v.id = a.version_id WHERE a.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM document_acknowledgement
                    WHERE person_id = \(one.id) AND (document_id, round) IN (
                        SELECT a.document_id, a.round FROM document_acknowledgement AS a
                        WHERE a.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let requests = PersonalData(
        "library.requests", word: "personal.library.requests",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("document_request", "asked_by", by: "document_id")],
        fields: [.text("title"), .moment("asked")],
        rows: {
            """
            SELECT q.document_id AS key, \(Visibility.title("i", for: $0)) AS title,
                q.asked_at AS asked
            FROM document_request AS q JOIN item AS i ON i.id = q.document_id
            WHERE q.asked_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE document_request SET asked_by = NULL WHERE document_id IN (
                        SELECT q.document_id FROM document_request AS q
                        WHERE q.asked_by = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("library.acknowledgements") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM document_acknowledgement WHERE (document_id, round, person_id) IN (
                    SELECT a.document_id, a.round, a.person_id
                    FROM document_acknowledgement AS a
                    WHERE a.document_id IN (\(items)) LIMIT \(limit))
                """)
    }

    /// Of everybody who is expected by what was asked in the period, as the page of each counts.
    static let share = ReportFigure(
        share: "library.acknowledged", word: "figures.library.acknowledged",
        under: "rail.library",
        of: { "SELECT COUNT(*) \(expected($0, $1))" },
        count: { "SELECT COUNT(a.confirmed_at) \(expected($0, $1))" })

    private static func expected(_ space: Space, _ period: FigurePeriod) -> SQL {
        """
        FROM document_request AS q JOIN item AS i ON i.id = q.document_id
        JOIN document AS d ON d.item_id = q.document_id
        JOIN membership AS m ON m.space_id = q.space_id
        JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
        LEFT JOIN document_acknowledgement AS a ON a.document_id = q.document_id
            AND a.round = q.round AND a.person_id = m.person_id
        WHERE q.space_id = \(space.id) AND q.ended_at IS NULL AND \(RequestStore.stands)
            AND q.asked_at >= \(period.start) AND q.asked_at < \(period.end)
            AND \(AcknowledgementStore.isExpected)
        """
    }
}
