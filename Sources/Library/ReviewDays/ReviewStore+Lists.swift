import Community
import Content
import Foundation
import Storage

extension ReviewStore {
    /// What is due up to a moment, the longest first: all of a space for its moderators, their own
    /// for whoever else owns documents.
    func due(
        until end: Date, after place: KeysetPlace?, for viewer: Viewer, in space: Space, limit: Int
    ) throws -> [DueDocument] {
        let own: SQL =
            viewer.moderates(space) ? "" : "AND d.owner_id = \(viewer.person)"
        let later: SQL =
            place.map { "AND (d.review_at, d.item_id) > (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT d.item_id, i.title, d.review_at, p.name AS owner_name
            FROM document AS d JOIN item AS i ON i.id = d.item_id
            LEFT JOIN membership AS o ON o.space_id = d.space_id AND o.person_id = d.owner_id
            LEFT JOIN person AS p ON p.id = o.person_id
            WHERE d.space_id = \(space.id) AND d.review_at IS NOT NULL
                AND d.review_at <= \(end) AND d.archived_at IS NULL
                AND d.vetted_version_id IS NOT NULL \(own) \(later)
                AND i.trashed_at IS NULL AND \(viewer.sees(itemsOf: space))
            ORDER BY d.review_at, d.item_id LIMIT \(limit)
            """)
    }

    /// What waits to be checked again: for its owner until the moderators are told, for these from
    /// then on, or from the day on if nobody owns it.
    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person, viewer.participates(in: space) else { return nil }
        let theirs: SQL =
            viewer.moderates(space)
            ? "OR d.review_stage = 3 OR (d.review_stage = 2 AND \(isWithoutOwner))" : ""
        return TaskRows(
            id: "d.item_id", title: "i.title", since: "COALESCE(d.vetted_at, i.created_at)",
            due: "d.review_at",
            from: """
                FROM document AS d JOIN item AS i ON i.id = d.item_id
                WHERE d.space_id = \(space.id) AND d.archived_at IS NULL
                    AND d.review_at IS NOT NULL AND d.review_stage >= 1
                    AND d.vetted_version_id IS NOT NULL
                    AND ((d.owner_id = \(person) AND d.review_stage IN (1, 2)) \(theirs))
                    AND \(viewer.sees(itemsOf: space))
                """)
    }

    private static let isWithoutOwner: SQL = """
        NOT EXISTS (SELECT 1 FROM membership AS o
            WHERE o.space_id = d.space_id AND o.person_id = d.owner_id AND o.role <> 'partner')
        """

    /// The spaces that have documents whose day has gone before a moment, and of which the
    /// moderators were told.
    func spacesOverdue(since end: Date) throws -> [Space.ID] {
        try db.values(
            """
            SELECT s.id FROM space AS s WHERE EXISTS (SELECT 1 FROM document AS d
                WHERE d.space_id = s.id AND d.review_at IS NOT NULL AND d.review_at <= \(end)
                    AND d.archived_at IS NULL AND d.review_stage = 3)
            ORDER BY s.id
            """)
    }

    /// Those of one space whose days after the missed review have gone, the longest first. Each
    /// theme says how many, 0 for never; a document stays as long as any of its themes has it.
    /// - Parameter usual: for the themes that say nothing.
    func toArchive(
        at now: Date, unless usual: Int, in space: Space, limit: Int
    ) throws -> [Item.ID] {
        let days: SQL = "COALESCE(th.archive_days, CAST(\(usual) AS BIGINT))"
        return try db.values(
            """
            SELECT d.item_id FROM document AS d JOIN item AS i ON i.id = d.item_id
            WHERE d.space_id = \(space.id) AND d.review_at IS NOT NULL AND d.review_at <= \(now)
                AND d.archived_at IS NULL AND d.review_stage = 3
                AND d.vetted_version_id IS NOT NULL AND d.review_said_at IS NULL
                AND d.review_at + (SELECT CASE WHEN MIN(\(days)) > 0 THEN MAX(\(days)) END
                    FROM document_theme AS dt JOIN library_theme AS th ON th.id = dt.theme_id
                    WHERE dt.document_id = d.item_id) * 86400000 <= \(now)
                AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            ORDER BY d.review_at, d.item_id LIMIT \(limit)
            """)
    }
}
