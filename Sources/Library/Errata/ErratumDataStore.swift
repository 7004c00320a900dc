import Community
import Content
import Storage

/// What somebody reported, and what they settled. The words of a report stay, for the history of
/// the document, without the name.
enum ErratumDataStore {
    static let reports = PersonalData(
        "library.errata", word: "personal.library.errata", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("document_erratum", "person_id")],
        fields: [
            .text("title"), .text("words"), .text("place"), .moment("at"),
            .code("outcome", .cases(of: Erratum.Outcome.self, "personal.value.outcome.")),
            .text("answer"), .moment("settled"),
        ],
        rows: {
            """
            SELECT e.id AS key, \(Visibility.title("i", for: $0)) AS title, e.words, e.place,
                e.created_at AS at, e.outcome, e.answer, e.settled_at AS settled
            FROM document_erratum AS e JOIN item AS i ON i.id = e.document_id
            WHERE e.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE document_erratum SET person_id = NULL WHERE id IN (
                        SELECT e.id FROM document_erratum AS e
                        WHERE e.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        },
        settle: { pair, db in
            // One open report of a document for each: of two that of the account that stays.
            try db.affected(
                by: """
                    UPDATE document_erratum SET person_id = NULL
                    WHERE person_id = \(pair.closed) AND settled_at IS NULL AND document_id IN (
                        SELECT r.document_id FROM document_erratum AS r
                        WHERE r.person_id = \(pair.kept) AND r.settled_at IS NULL)
                    """)
        })

    static let settlements = PersonalData(
        "library.settlements", word: "personal.library.settlements",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("document_erratum", "settled_by")],
        fields: [
            .text("title"),
            .code("outcome", .cases(of: Erratum.Outcome.self, "personal.value.outcome.")),
            .text("answer"), .moment("settled"),
        ],
        rows: {
            """
            SELECT e.id AS key, \(Visibility.title("i", for: $0)) AS title, e.outcome, e.answer,
                e.settled_at AS settled
            FROM document_erratum AS e JOIN item AS i ON i.id = e.document_id
            WHERE e.settled_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE document_erratum SET settled_by = NULL WHERE id IN (
                        SELECT e.id FROM document_erratum AS e
                        WHERE e.settled_by = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let settled = ReportFigure(
        "library.errata", word: "figures.library.errata", under: "rail.library"
    ) { space, period in
        """
        SELECT COUNT(*) FROM document_erratum AS e
        WHERE e.space_id = \(space.id) AND e.settled_at IS NOT NULL
            AND e.settled_at >= \(period.start) AND e.settled_at < \(period.end)
        """
    }
}
