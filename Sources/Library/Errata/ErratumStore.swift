import Community
import Content
import Foundation
import Storage

/// Reports of an error in a vetted document.
struct ErratumStore {
    let db: Database

    /// - Returns: nil if this person's report on the document is still open.
    func add(
        _ form: ErratumForm, on document: VettedDocument, by person: Person.ID, at now: Date
    ) throws -> Erratum.ID? {
        try db.value(
            """
            INSERT INTO document_erratum (document_id, space_id, version_id, person_id, words,
                place, created_at)
            VALUES (\(document.id), \(document.item.space), \(document.version), \(person),
                \(form.words), \(form.place), \(now))
            ON CONFLICT (document_id, person_id) WHERE settled_at IS NULL AND person_id IS NOT NULL
            DO NOTHING RETURNING id
            """)
    }

    func open(on id: Item.ID, of person: Person.ID) throws -> Erratum.ID? {
        try db.value(
            """
            SELECT e.id FROM document_erratum AS e
            WHERE e.document_id = \(id) AND e.person_id = \(person) AND e.settled_at IS NULL
            """)
    }

    /// One of a document that the viewer sees: their own, or any for moderators.
    func find(_ id: Erratum.ID, for viewer: Viewer, in space: Space) throws -> Erratum {
        let found: Erratum? = try db.first(
            """
            \(Self.selection) WHERE e.id = \(id) AND \(viewer.sees(itemsOf: space))
            """)
        guard let found, viewer.moderates(space) || found.person == viewer.person else {
            throw Problem.notFound
        }
        return found
    }

    /// Those of a document: all for moderators, else one's own; what is open first.
    func all(
        of id: Item.ID, for viewer: Viewer, in space: Space, limit: Int
    ) throws -> [Erratum] {
        let own: SQL = viewer.moderates(space) ? "" : "AND e.person_id = \(viewer.person)"
        return try db.all(
            """
            \(Self.selection) WHERE e.document_id = \(id) \(own)
            ORDER BY CASE WHEN e.settled_at IS NULL THEN 0 ELSE 1 END, e.id DESC LIMIT \(limit)
            """)
    }

    /// - Returns: whether it was still open.
    func settle(
        _ id: Erratum.ID, _ outcome: Erratum.Outcome, _ answer: String, by person: Person.ID,
        at now: Date
    ) throws -> Bool {
        try db.affected(
            by: """
                UPDATE document_erratum SET outcome = \(outcome), answer = \(answer),
                    settled_by = \(person), settled_at = \(now)
                WHERE id = \(id) AND settled_at IS NULL
                """) == 1
    }

    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "e.id", title: "i.title", since: "e.created_at",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = e.person_id)",
            from: """
                FROM document_erratum AS e JOIN item AS i ON i.id = e.document_id
                WHERE e.space_id = \(space.id) AND e.settled_at IS NULL
                    AND \(viewer.sees(itemsOf: space))
                """)
    }

    private static let selection: SQL = """
        SELECT \(ItemStore.columns), e.id AS erratum_id, v.number, e.person_id AS reporter_id,
            p.name AS reporter_name, e.words, e.place, e.outcome, e.answer,
            s.name AS settler_name, e.created_at AS reported_at, e.settled_at
        FROM document_erratum AS e JOIN item AS i ON i.id = e.document_id
        JOIN document_version AS v ON v.id = e.version_id
        LEFT JOIN person AS p ON p.id = e.person_id
        LEFT JOIN person AS s ON s.id = e.settled_by
        """
}
