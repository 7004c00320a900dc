package import Community
package import Foundation
package import Storage

/// The table of who follows what.
package struct FollowStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Chooses a level for a thing, in place of the one before.
    package func set(
        _ level: FollowLevel, of target: FollowTarget, by person: Person.ID, in space: Space.ID,
        at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO follow (person_id, space_id, target, target_id, item_id, followed_id,
                level, chosen, at)
            VALUES (\(person), \(space), \(target.kind), \(target.number), \(target.item),
                \(target.person), \(level), 1, \(now))
            ON CONFLICT (person_id, space_id, target, target_id)
            DO UPDATE SET level = excluded.level, chosen = 1, at = excluded.at
            """
        )
    }

    /// Whoever writes in a topic follows it, unless they chose something for it before, want
    /// nothing of what it stands in, such as its theme, or chose what they hear of the space.
    package func follow(
        byWriting item: Item.ID, within container: FollowTarget? = nil, by person: Person.ID,
        in space: Space.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
            SELECT \(person), \(space), 'item', \(item), \(item), \(FollowLevel.messages), 0,
                \(now)
            WHERE NOT EXISTS (SELECT 1 FROM follow AS f
                WHERE f.person_id = \(person) AND f.space_id = \(space)
                    AND f.target = \(container?.kind ?? "")
                    AND f.target_id = \(container?.number ?? 0) AND f.level = 0)
                AND NOT EXISTS (SELECT 1 FROM follow AS g
                    WHERE g.person_id = \(person) AND g.space_id = \(space)
                        AND g.target = 'space')
            ON CONFLICT (person_id, space_id, target, target_id) DO NOTHING
            """
        )
    }

    /// Forgets a choice: what is less specific holds again.
    package func remove(
        _ target: FollowTarget, by person: Person.ID, in space: Space.ID
    ) throws {
        try db.run(
            """
            DELETE FROM follow
            WHERE person_id = \(person) AND space_id = \(space)
                AND target = \(target.kind) AND target_id = \(target.number)
            """
        )
    }

    /// The settings of one person among some things, in one statement.
    func ask(
        settingsAmong targets: [FollowTarget], of person: Person.ID, in space: Space.ID
    ) throws -> Asked<[FollowSetting]> {
        try db.ask(
            all:
                """
                SELECT f.target, f.target_id, f.space_id, f.level, f.chosen FROM follow AS f
                WHERE f.person_id = \(person) AND f.space_id = \(space)
                    AND (\(Self.matches(targets)))
                """
        )
    }

    /// Any of these; never empty.
    static func matches(_ targets: [FollowTarget]) -> SQL {
        targets.map { "(f.target = \($0.kind) AND f.target_id = \($0.number))" }
            .joined(separator: " OR ")
    }
}

extension FollowTarget {
    fileprivate var item: Item.ID? {
        kind == Self.item ? Item.ID(rawValue: number) : nil
    }

    fileprivate var person: Person.ID? {
        kind == Self.person ? Person.ID(rawValue: number) : nil
    }
}
