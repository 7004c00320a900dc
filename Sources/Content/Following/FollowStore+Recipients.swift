package import Community
import Storage

extension FollowStore {
    /// Whom something written concerns, with the level that holds for each, in one statement:
    /// those who follow one of the things it touches, and those it addresses.
    ///
    /// Never its author, nor those who muted them, nor whoever may not see the thread, nor those
    /// for whom it is off.
    /// - Parameters:
    ///   - thread: the topic or news item that it belongs to.
    ///   - targets: what it touches: the thread, its theme and tags, its author.
    ///   - addressed: whom it names or answers.
    ///   - kinds: the kinds of what it touches.
    package func recipients(
        in thread: Item, touching targets: [FollowTarget], addressed: [Person.ID],
        author: Person.ID?, _ kinds: [String: FollowKind]
    ) throws -> [Recipient] {
        let nobody = Person.ID(rawValue: 0)
        return try db.all(
            """
            SELECT c.person_id, MAX(c.weight) % 10 AS level
            FROM (\(candidates(targets, addressed, thread, kinds))) AS c
            JOIN person AS p ON p.id = c.person_id AND p.disabled_at IS NULL
            JOIN membership AS m ON m.person_id = p.id AND m.space_id = \(thread.space)
            JOIN item AS i ON i.id = \(thread.id) AND i.space_id = m.space_id
            WHERE c.person_id <> \(author ?? nobody) AND \(Visibility.membership.sees("i").sql)
                AND NOT EXISTS (SELECT 1 FROM mute AS q
                    WHERE q.person_id = p.id AND q.muted_id = \(author ?? nobody))
            GROUP BY c.person_id
            HAVING MAX(c.weight) % 10 > 0
            ORDER BY c.person_id
            """
        )
    }

    private func candidates(
        _ targets: [FollowTarget], _ addressed: [Person.ID], _ thread: Item,
        _ kinds: [String: FollowKind]
    ) -> SQL {
        let followers: SQL = """
            SELECT f.person_id, \(Self.weight(kinds)) + f.level AS weight
            FROM follow AS f WHERE f.space_id = \(thread.space) AND (\(Self.matches(targets)))
            """
        let others = addressed + [thread.author].compactMap { $0 }
        guard !others.isEmpty else { return followers }
        // Where nothing was chosen, whoever began the thread hears of all that is said there.
        return followers + """
             UNION ALL SELECT n.id AS person_id,
                CASE WHEN n.id = \(thread.author) THEN 4 ELSE 1 END AS weight
            FROM person AS n WHERE n.id IN \(list: others)
            """
    }

    /// `FollowForce` says the same in Swift.
    private static func weight(_ kinds: [String: FollowKind]) -> SQL {
        let cases: [SQL] = kinds.values.sorted { $0.name < $1.name }
            .map { "WHEN \($0.name) THEN \($0.weight)" }
        return "CASE f.target \(cases.joined(separator: " ")) ELSE 0 END"
    }
}
