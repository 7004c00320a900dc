package import Foundation
package import Storage

/// The members of a space, read for one viewer: a field that they may not see is neither shown
/// nor searched, so that a filter does not tell what the page hides.
package struct MemberStore {
    let db: Database
    let viewer: Viewer
    let space: Space

    package init(db: Database, viewer: Viewer, space: Space) {
        self.db = db
        self.viewer = viewer
        self.space = space
    }

    package static let pageSize = 50

    /// Those who came since a date, as far as one counts.
    package func countActive(since date: Date) throws -> Headcount {
        Headcount(
            counted: try db.one(
                """
                SELECT COUNT(*) AS n FROM (
                    SELECT m.person_id FROM membership AS m
                    WHERE m.space_id = \(space.id) AND m.last_visit_at > \(date)
                        AND m.last_visit_at > m.joined_at
                    LIMIT \(Headcount.most + 1)) AS c
                """
            ))
    }

    package func find(_ id: Person.ID, withDisabled: Bool = false) throws -> Member {
        let found: Member? = try db.first(
            """
            \(selection)
            WHERE m.space_id = \(space.id) AND p.id = \(id)
            """
        )
        guard let found, found.disabledAt == nil || withDisabled else { throw Problem.notFound }
        return found
    }

    package func photo(of id: Person.ID) throws -> FileDigest? {
        try db.value(
            """
            SELECT p.photo FROM person AS p
            JOIN membership AS m ON m.person_id = p.id AND m.space_id = \(space.id)
            WHERE p.id = \(id) AND p.disabled_at IS NULL
            """
        )
    }

    private var selection: SQL {
        """
        SELECT \(columns)
        FROM membership AS m JOIN person AS p ON p.id = m.person_id
        """
    }

    /// The columns that a `Member` is read from.
    var columns: SQL {
        """
        p.id AS person_id, p.name, m.role, m.last_visit_at, p.disabled_at,
            CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo,
            CASE WHEN m.last_visit_at > m.joined_at THEN 1 ELSE 0 END AS has_come,
            \(content(.kind)) AS kind, \(content(.organisation)) AS organisation,
            \(content(.department)) AS department
        """
    }

    /// Whether an address is that of somebody who belongs here, as far as the viewer may know.
    package func has(_ email: String) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND p.id = (
                    SELECT COALESCE(a.merged_into, a.id) FROM person AS a
                    WHERE a.email_key = \(Email.key(email)))
                AND (p.id = \(viewer.person) OR \(isShown(.email)))
            """
        )
        return found != nil
    }

    /// Whose addresses these are of those who belong here, as far as the viewer may know, by
    /// `Email.key`.
    package func people(at emails: [String]) throws -> [String: Person.ID] {
        guard !emails.isEmpty else { return [:] }
        var found: [String: Person.ID] = [:]
        try db.each(
            """
            SELECT p.id, a.email_key FROM person AS a
            JOIN person AS p ON p.id = COALESCE(a.merged_into, a.id) AND p.disabled_at IS NULL
            JOIN membership AS m ON m.space_id = \(space.id) AND m.person_id = p.id
            WHERE a.email_key IN \(list: emails.map(Email.key))
                AND (p.id = \(viewer.person) OR \(isShown(.email)))
            """
        ) { found[try $0["email_key"]] = try $0["id"] }
        return found
    }

    /// Those of some addresses, by `Email.key`, whose account is closed or who were taken out of
    /// the space lately, as far as the viewer may know.
    package func gone(_ emails: [String]) throws -> Set<String> {
        guard !emails.isEmpty else { return [] }
        return Set(
            try db.values(
                """
                SELECT a.email_key FROM person AS a
                JOIN person AS p ON p.id = COALESCE(a.merged_into, a.id)
                LEFT JOIN membership AS m ON m.space_id = \(space.id) AND m.person_id = p.id
                WHERE a.email_key IN \(list: emails.map(Email.key)) AND \(isShown(.email))
                    AND (m.person_id IS NOT NULL AND p.disabled_at IS NOT NULL
                        OR m.person_id IS NULL AND EXISTS (SELECT 1 FROM former_member AS f
                            WHERE f.space_id = \(space.id) AND f.person_id = p.id))
                """) as [String])
    }

    /// The content of a field, or NULL if this viewer may not see it: `Viewer.sees(_:of:_:in:)`
    /// as SQL.
    private func content(_ field: ProfileField) -> SQL {
        """
        (SELECT f.content FROM profile_field AS f
            WHERE f.person_id = p.id AND f.field = \(field) AND f.content <> ''
                AND (f.person_id = \(viewer.person) OR \(isShown(field))))
        """
    }

    /// Whether the owner shows a field to such a viewer in this space.
    private func isShown(_ field: ProfileField) -> SQL {
        let seenBy: SQL
        if viewer.moderates(space) {
            seenBy = "('moderators', 'members')"
        } else if viewer.participates(in: space) || field == .organisation {
            seenBy = "('members')"
        } else {
            return "1 = 0"
        }
        return """
            EXISTS (SELECT 1 FROM profile_visibility AS v
                WHERE v.person_id = p.id AND v.space_id = \(space.id) AND v.field = \(field)
                    AND v.visibility IN \(seenBy))
            """
    }
}
