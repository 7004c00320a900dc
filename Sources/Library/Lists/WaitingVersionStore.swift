import Community
import Content
import Foundation
import Storage

/// Versions that nobody vetted: those that moderators are to decide of, and those of one person.
struct WaitingVersionStore {
    let db: Database

    /// How many wait for a decision.
    func count(in space: Space) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(Self.submitted(in: space))")
    }

    /// Those that wait for a decision, the oldest first.
    func page(in space: Space, _ pages: NumberedPages) throws -> [WaitingVersion] {
        try db.all(
            """
            SELECT \(Self.columns), i.title, COALESCE(v.submitted_at, v.created_at) AS at
            \(Self.submitted(in: space))
            ORDER BY v.submitted_at, v.id LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    /// How many versions of a person are no reader's yet.
    func count(of viewer: Viewer, in space: Space) throws -> Int {
        guard let person = viewer.person, viewer.participates(in: space) else { return 0 }
        return try db.one("SELECT COUNT(*) AS n \(Self.own(person, in: space))")
    }

    /// The newest first. Those of documents that they see no more are without title.
    func page(
        of viewer: Viewer, in space: Space, _ pages: NumberedPages
    ) throws -> [WaitingVersion] {
        guard let person = viewer.person else { return [] }
        return try db.all(
            """
            SELECT \(Self.columns), v.created_at AS at,
                CASE WHEN \(viewer.sees(itemsOf: space)) THEN i.title END AS title
            \(Self.own(person, in: space))
            ORDER BY v.id DESC LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    /// What a moderator could decide of now: where four eyes are asked for, not what they sent.
    static func toVet(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person, viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "v.id", title: "i.title", since: "COALESCE(v.submitted_at, v.created_at)",
            actor: "p.name",
            from: """
                \(submitted(in: space)) AND NOT (v.person_id = \(person)
                    AND \(FourEyesStore.areAsked(for: "v.document_id")))
                """)
    }

    /// Where a moderator asked somebody for a change.
    static func toChange(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person, viewer.participates(in: space) else { return nil }
        return TaskRows(
            id: "v.id", title: "i.title", since: "v.created_at",
            from: """
                FROM document_version AS v JOIN item AS i ON i.id = v.document_id
                WHERE v.person_id = \(person) AND v.state = 'changes'
                    AND \(viewer.sees(itemsOf: space))
                """)
    }

    private static func submitted(in space: Space) -> SQL {
        """
        FROM document_version AS v JOIN item AS i ON i.id = v.document_id
        LEFT JOIN person AS p ON p.id = v.person_id
        WHERE v.state = 'submitted' AND i.space_id = \(space.id) AND i.trashed_at IS NULL
        """
    }

    private static func own(_ person: Person.ID, in space: Space) -> SQL {
        """
        FROM document_version AS v JOIN item AS i ON i.id = v.document_id
        LEFT JOIN person AS p ON p.id = v.person_id
        WHERE v.person_id = \(person) AND v.state IN ('draft', 'submitted', 'changes', 'refused')
            AND i.space_id = \(space.id) AND i.trashed_at IS NULL
        """
    }

    private static let columns: SQL = """
        v.id AS version_id, v.number, v.state, v.name, v.size, p.name AS sender_name
        """
}
