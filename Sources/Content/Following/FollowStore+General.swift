import Community
import Foundation
import Storage

/// What somebody has chosen for each of their spaces, and what they chose otherwise for things.
extension FollowStore {
    static let pageSize = 20

    /// The choices for whole spaces.
    func general(of person: Person.ID) throws -> [Space.ID: FollowLevel] {
        let found: [FollowSetting] = try db.all(
            """
            SELECT f.target, f.target_id, f.space_id, f.level, f.chosen FROM follow AS f
            WHERE f.person_id = \(person) AND f.target = 'space'
            """)
        return Dictionary(found.map { ($0.space, $0.level) }) { one, _ in one }
    }

    /// Chooses for a whole space; nil for what holds without a choice. What one follows since one
    /// wrote there, and never chose, does not stand against it.
    func setGeneral(
        _ level: FollowLevel?, by person: Person.ID, in space: Space.ID, at now: Date
    ) throws {
        guard let level else { return try remove(.space(space), by: person, in: space) }
        try set(level, of: .space(space), by: person, in: space, at: now)
        try db.run(
            """
            DELETE FROM follow WHERE person_id = \(person) AND space_id = \(space)
                AND target = 'item' AND chosen = 0
            """)
    }

    /// One page of what was chosen otherwise than for its space, newest first. What one follows
    /// since one wrote there is what concerns one: it is no choice.
    func page(_ pages: NumberedPages, of person: Person.ID) throws -> [FollowSetting] {
        try db.all(
            """
            SELECT f.target, f.target_id, f.space_id, f.level, f.chosen
            \(Self.differing(person)) ORDER BY f.at DESC, f.id DESC
            LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }

    func count(of person: Person.ID) throws -> Int {
        try db.one("SELECT COUNT(*) AS n \(Self.differing(person))")
    }

    /// Those of some things that a person has chosen something for, in any space.
    func settings(_ targets: [FollowTarget], of person: Person.ID) throws -> [FollowSetting] {
        guard !targets.isEmpty else { return [] }
        return try db.all(
            """
            SELECT f.target, f.target_id, f.space_id, f.level, f.chosen FROM follow AS f
            JOIN membership AS m ON m.person_id = f.person_id AND m.space_id = f.space_id
            WHERE f.person_id = \(person) AND (\(Self.matches(targets)))
            """)
    }

    private static func differing(_ person: Person.ID) -> SQL {
        """
        FROM follow AS f
        JOIN membership AS m ON m.person_id = f.person_id AND m.space_id = f.space_id
        LEFT JOIN follow AS g ON g.person_id = f.person_id AND g.space_id = f.space_id
            AND g.target = 'space'
        WHERE f.person_id = \(person) AND f.target <> 'space' AND f.chosen = 1
            AND f.level <> COALESCE(g.level, 1)
        """
    }
}
