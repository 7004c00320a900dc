import Community
import Content
import Storage

extension CaseStore {
    /// What is to be decided, the oldest first; not what concerns the viewer's own texts, nor, as
    /// long as it is off, what belongs to a module.
    func queue(
        for person: Person.ID, in space: Space, after id: ModerationCase.ID?, limit: Int
    ) throws -> [ModerationCase] {
        let from: SQL = id.map { "AND c.id > \($0)" } ?? ""
        return try db.all(
            """
            \(Self.selection) JOIN item AS i ON i.id = c.item_id
            WHERE \(Self.waits(for: person, in: space.id)) \(from)
            ORDER BY c.id LIMIT \(limit)
            """
        )
    }

    /// Those of some cases that somebody reported and another can decide.
    func leftToOthers(
        _ cases: [ModerationCase.ID], by person: Person.ID
    ) throws -> Set<ModerationCase.ID> {
        Set(
            try db.values(
                """
                SELECT c.id FROM moderation_case AS c
                WHERE c.id IN \(list: cases) AND \(Self.isLeftToOthers(by: person))
                """
            ))
    }

    static func isLeftToOthers(by person: Person.ID) -> SQL {
        """
        (EXISTS (SELECT 1 FROM report AS r
                WHERE r.item_id = c.item_id AND r.reporter_id = \(person))
            AND EXISTS (SELECT 1 FROM membership AS m
                JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                WHERE m.space_id = c.space_id AND m.role IN ('moderator', 'administrator')
                    AND (c.author_id IS NULL OR m.person_id <> c.author_id)
                    AND (c.first_by IS NULL OR m.person_id <> c.first_by)
                    AND NOT EXISTS (SELECT 1 FROM report AS o
                        WHERE o.item_id = c.item_id AND o.reporter_id = m.person_id)))
        """
    }

    static func waits(for person: Person.ID, in space: Space.ID) -> SQL {
        """
        c.space_id = \(space) AND c.decided_at IS NULL
            AND (c.author_id IS NULL OR c.author_id <> \(person))
            AND (i.trashed_at IS NULL OR c.origin = 'appeal')
            AND \(Visibility.isOnWithParent("i"))
        """
    }

    /// What was decided, the newest first.
    func log(in space: Space, before: KeysetPlace?, limit: Int) throws -> [ModerationCase] {
        let older: SQL =
            before.map { "AND (c.decided_at, c.id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            \(Self.selection)
            WHERE c.space_id = \(space.id) AND c.decided_at IS NOT NULL \(older)
            ORDER BY c.decided_at DESC, c.id DESC LIMIT \(limit)
            """
        )
    }
}
