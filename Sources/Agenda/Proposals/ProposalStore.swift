import Community
import Content
import Foundation
import Storage

/// Events that nobody else sees yet: what is proposed, what was declined, drafts.
struct ProposalStore {
    let db: Database

    struct Found: FromRow {
        let id: Item.ID
        let title: String
        let state: AgendaEvent.State
        let startsAt: Date
        let changedAt: Date
        let authorName: String?
        let timeZone: String
        let isWholeDays: Bool

        init(row: Row) throws {
            id = try row["item_id"]
            title = try row["title"]
            state = try row["state"]
            startsAt = try row["starts_at"]
            changedAt = try row["changed_at"]
            authorName = try row["author_name"]
            timeZone = try row["time_zone"]
            isWholeDays = try row["whole_days"]
        }
    }

    /// How many wait for a decision.
    func count(in space: Space) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(Self.proposed(in: space))")
    }

    /// Those that wait for a decision, the oldest first.
    func page(in space: Space, _ pages: NumberedPages) throws -> [Found] {
        try db.all(
            """
            SELECT \(Self.columns) \(Self.proposed(in: space))
            ORDER BY e.changed_at, e.item_id LIMIT \(pages.size) OFFSET \(pages.offset)
            """)
    }

    /// How many of a person's are not published.
    func count(of person: Person.ID, in space: Space) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(Self.own(person, in: space))")
    }

    /// The newest first.
    func page(of person: Person.ID, in space: Space, _ pages: NumberedPages) throws -> [Found] {
        try db.all(
            """
            SELECT \(Self.columns) \(Self.own(person, in: space))
            ORDER BY e.item_id DESC LIMIT \(pages.size) OFFSET \(pages.offset)
            """)
    }

    /// What a moderator could decide of now.
    static func toDecide(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "e.item_id", title: "i.title", since: "e.changed_at", actor: "p.name",
            from: proposed(in: space))
    }

    /// What moderators decided of.
    static func decided(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        guard viewer.moderates(space) else { return nil }
        return DecisionRows(
            id: "e.item_id", title: "i.title", at: "e.decided_at", outcome: "e.state",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = e.decided_by)",
            from: """
                FROM event AS e JOIN item AS i ON i.id = e.item_id
                WHERE e.space_id = \(space.id) AND e.state IN ('published', 'declined')
                    AND e.series_id IS NULL AND i.trashed_at IS NULL
                    AND e.decided_at >= \(period.start) AND e.decided_at < \(period.end)
                """)
    }

    private static func proposed(in space: Space) -> SQL {
        """
        FROM event AS e JOIN item AS i ON i.id = e.item_id
        LEFT JOIN person AS p ON p.id = i.author_id
        WHERE e.space_id = \(space.id) AND e.state = 'proposed' AND i.trashed_at IS NULL
        """
    }

    private static func own(_ person: Person.ID, in space: Space) -> SQL {
        """
        FROM event AS e JOIN item AS i ON i.id = e.item_id
        LEFT JOIN person AS p ON p.id = i.author_id
        WHERE i.author_id = \(person) AND i.space_id = \(space.id) AND i.kind = 'event'
            AND e.state <> 'published' AND i.trashed_at IS NULL
        """
    }

    private static let columns: SQL = """
        e.item_id, i.title, e.state, e.starts_at, e.changed_at, p.name AS author_name,
        e.time_zone, e.whole_days
        """
}
