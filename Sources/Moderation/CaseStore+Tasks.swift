import Community
import Content
import Storage

extension CaseStore {
    /// The cases that a moderator could decide.
    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person, viewer.moderates(space) else { return nil }
        return TaskRows(
            id: "c.id", title: "c.title", since: "c.opened_at",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = c.author_id)",
            from: """
                FROM moderation_case AS c JOIN item AS i ON i.id = c.item_id
                WHERE \(waits(for: person, in: space.id))
                    AND (c.first_by IS NULL OR c.first_by <> \(person))
                    AND NOT \(isLeftToOthers(by: person))
                """)
    }

    /// What a moderator asked somebody to change in their texts, while it is as it was. Who asked
    /// is not told.
    static func askedEdits(for viewer: Viewer, in space: Space) -> TaskRows? {
        guard let person = viewer.person else { return nil }
        return TaskRows(
            id: "c.id", title: "c.title", since: "c.decided_at",
            from: """
                FROM moderation_case AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.author_id = \(person) AND c.space_id = \(space.id)
                    AND c.decision = 'askEdit' AND c.origin <> 'appeal'
                    AND \(viewer.sees(itemsOf: space))
                    AND NOT \(isEdited) AND NOT \(isAppealed) AND NOT \(isAskedAgain)
                """)
    }

    /// What opens a topic is reported with it, and edited as a part of it.
    private static let isEdited: SQL = """
        (i.updated_at > c.decided_at OR EXISTS (SELECT 1 FROM item AS part
            WHERE part.parent_id = i.id AND part.author_id = i.author_id
                AND part.created_at <= c.decided_at AND part.updated_at > c.decided_at))
        """

    /// Nothing is asked while another moderator looks, nor if they take it back.
    private static let isAppealed: SQL = """
        EXISTS (SELECT 1 FROM moderation_case AS a
            WHERE a.appeal_of = c.id AND (a.decision IS NULL OR a.decision = 'publish'))
        """

    private static let isAskedAgain: SQL = """
        EXISTS (SELECT 1 FROM moderation_case AS l
            WHERE l.item_id = c.item_id AND l.id > c.id AND l.decision = 'askEdit'
                AND l.origin <> 'appeal')
        """
}
