import Community
import Storage

extension FollowStore {
    /// Whom something written concerns, with the level that holds for each, in one statement: those
    /// whom it addresses, and some of those who follow one of the things it touches.
    ///
    /// Never its author, nor those who muted them, nor whoever may not see the thread, nor those
    /// for whom it is off.
    /// - Parameters:
    ///   - addressed: whom it names or answers; told with the first piece alone.
    ///   - after: the last of the followers who were told before; nil for the first piece.
    ///   - limit: how many of its followers one piece takes; none for 0.
    func recipients(
        of written: Written, addressed: [Person.ID], after: Person.ID?, limit: Int
    ) throws -> RecipientPiece {
        try ask(recipientsOf: written, addressed: addressed, after: after, limit: limit).get()
    }

    /// The same, asked before it is needed.
    func ask(
        recipientsOf written: Written, addressed: [Person.ID], after: Person.ID?, limit: Int
    ) throws -> Asked<RecipientPiece> {
        var addressed = addressed + [written.thread.author].compactMap { $0 }
        addressed.sort { $0.rawValue < $1.rawValue }
        let parts =
            (after == nil ? self.addressed(addressed, written) : [])
            + (limit > 0 ? followers(written, but: addressed, after, limit + 1) : [])
        guard !parts.isEmpty else { return Asked { RecipientPiece([], limit: limit) } }
        return try db.ask(
            all:
                """
                SELECT c.person_id, c.level, c.follows, c.addressed,
                    CASE WHEN \(isTold(written)) THEN 1 ELSE 0 END AS told
                FROM (SELECT u.person_id, MAX(u.weight) % 10 AS level, MAX(u.follows) AS follows,
                        1 - MIN(u.follows) AS addressed
                    FROM (\(parts.joined(separator: " UNION ALL "))) AS u
                    GROUP BY u.person_id) AS c
                ORDER BY c.person_id
                """
        ).map { RecipientPiece($0, limit: limit) }
    }

    private func isTold(_ written: Written) -> SQL {
        let author = written.author ?? Person.ID(rawValue: 0)
        return """
            c.level > 0 AND c.person_id <> \(author)
                AND EXISTS (SELECT 1 FROM membership AS m
                    JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
                    JOIN item AS i ON i.id = \(written.thread.id) AND i.space_id = m.space_id
                    WHERE m.person_id = c.person_id AND m.space_id = \(written.thread.space)
                        AND \(Visibility.membership.sees("i").sql))
                AND NOT EXISTS (SELECT 1 FROM mute AS q
                    WHERE q.person_id = c.person_id AND q.muted_id = \(author))
            """
    }

    /// Whoever began the thread is of them: where nothing was chosen, they hear of all that is said
    /// there.
    private func addressed(_ people: [Person.ID], _ written: Written) -> [SQL] {
        guard !people.isEmpty else { return [] }
        return [
            """
            SELECT n.id AS person_id, 0 AS follows,
                CASE WHEN n.id = \(written.thread.author) THEN 4 ELSE 1 END AS weight
            FROM person AS n WHERE n.id IN \(list: people)
            """,
            """
            SELECT f.person_id, 0 AS follows, \(Self.weight(written.kinds)) + f.level AS weight
            FROM follow AS f WHERE f.person_id IN \(list: people)
                AND f.space_id = \(written.thread.space) AND (\(Self.matches(written.targets)))
            """,
        ]
    }

    /// The first of those who follow each thing, by their numbers: of the first ones of all of
    /// these, nothing that they follow is missing.
    private func followers(
        _ written: Written, but addressed: [Person.ID], _ after: Person.ID?, _ limit: Int
    ) -> [SQL] {
        let rest: SQL =
            after.map { "AND f.person_id > \($0) AND f.person_id NOT IN \(list: addressed + [$0])" }
            ?? ""
        return written.targets.map { target in
            """
            SELECT part.person_id, part.follows, part.weight FROM (SELECT f.person_id, 1 AS follows,
                    \(Self.weight(written.kinds)) + f.level AS weight
                FROM follow AS f WHERE f.target = \(target.kind)
                    AND f.target_id = \(target.number) AND f.space_id = \(written.thread.space)
                    \(rest)
                ORDER BY f.person_id LIMIT \(limit)) AS part
            """
        }
    }

    /// `FollowForce` says the same in Swift.
    static func weight(_ kinds: [String: FollowKind]) -> SQL {
        let cases: [SQL] = kinds.values.sorted { $0.name < $1.name }
            .map { "WHEN \($0.name) THEN \($0.weight)" }
        return "CASE f.target \(cases.joined(separator: " ")) ELSE 0 END"
    }
}
