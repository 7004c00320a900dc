import Community
import Content
import Foundation
import Storage

/// Asks for it.
struct CareFactsStore {
    let db: Database

    /// All of it in one statement.
    func ask(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Asked<CareFacts?> {
        let own: SQL = viewer.moderates(space) ? "" : "AND e.person_id = \(viewer.person)"
        let errata: SQL = "FROM document_erratum AS e WHERE e.document_id = d.item_id \(own)"
        return try db.ask(
            first: """
                SELECT \(Self.counts), \(Self.asked),
                    \(Self.tally(of: id, isCounted: viewer.moderates(space))),
                    (SELECT COUNT(*) \(errata)) AS errata,
                    (SELECT COUNT(*) \(errata) AND e.settled_at IS NULL) AS open_errata,
                    x.id AS erratum_id, x.words AS erratum_words
                FROM document AS d JOIN item AS i ON i.id = d.item_id
                \(Self.rechecked)
                LEFT JOIN document_erratum AS x ON x.id = (SELECT MIN(e.id) \(errata)
                    AND e.settled_at IS NULL)
                \(Self.joined(to: viewer)) WHERE d.item_id = \(id)
                """)
    }

    private static let counts: SQL = """
        CAST(COALESCE((SELECT SUM(w.people) FROM document_download_day AS w
            WHERE w.document_id = d.item_id), 0) AS BIGINT) AS downloads,
        (SELECT COUNT(*) FROM vetting AS t WHERE t.version_id = d.vetted_version_id
            AND t.decision = 'vetted') AS vettings,
        l.created_at AS rechecked_at, lp.name AS rechecker_name
        """

    private static let rechecked: SQL = """
        LEFT JOIN vetting AS l ON l.id = (SELECT MAX(t.id) FROM vetting AS t
            WHERE t.version_id = d.vetted_version_id AND t.decision = 'vetted')
        LEFT JOIN person AS lp ON lp.id = l.person_id
        """

    private static let asked: SQL = """
        CASE WHEN f.person_id IS NULL THEN 0 ELSE 1 END AS is_favourite,
        CASE WHEN q.document_id IS NULL THEN 0 ELSE 1 END AS is_asked,
        CASE WHEN q.document_id IS NOT NULL AND m.person_id IS NOT NULL
            AND \(AcknowledgementStore.isExpected) THEN 1 ELSE 0 END AS is_expected,
        a.confirmed_at
        """

    private static func joined(to viewer: Viewer) -> SQL {
        """
        LEFT JOIN membership AS m ON m.space_id = d.space_id AND m.person_id = \(viewer.person)
        LEFT JOIN document_favourite AS f ON f.document_id = d.item_id
            AND f.person_id = \(viewer.person)
        LEFT JOIN document_request AS q ON q.document_id = d.item_id
            AND q.ended_at IS NULL AND d.archived_at IS NULL
        LEFT JOIN document_acknowledgement AS a ON a.document_id = q.document_id
            AND a.round = q.round AND a.person_id = \(viewer.person)
        """
    }

    /// For those who see who has.
    private static func tally(of id: Item.ID, isCounted: Bool) -> SQL {
        guard isCounted else { return "0 AS asked, 0 AS confirmed" }
        let expected = AcknowledgementStore.expected(by: id)
        return """
            (SELECT COUNT(*) \(expected)) AS asked,
            (SELECT COUNT(a.confirmed_at) \(expected)) AS confirmed
            """
    }
}
