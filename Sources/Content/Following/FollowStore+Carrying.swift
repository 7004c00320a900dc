package import Community
package import Foundation
package import Storage

/// What becomes of all who follow a thing when it is gone: some of them at once, the others piece
/// by piece, by jobs.
extension FollowStore {
    /// Those who are carried or forgotten in one transaction.
    static let piece = 500

    /// An item became part of another: whoever followed it follows that one, at the higher of
    /// both levels.
    package func carry(from old: Item.ID, to new: Item.ID, at now: Date) throws {
        let some: [Int64] = try db.values(
            """
            SELECT f.id FROM follow AS f WHERE f.target = 'item' AND f.target_id = \(old)
            ORDER BY f.person_id LIMIT \(Self.piece)
            """
        )
        try db.run(
            """
            INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
            SELECT f.person_id, f.space_id, 'item', i.id, i.id, f.level, f.chosen, f.at
            FROM follow AS f JOIN item AS i ON i.id = \(new) WHERE f.id IN \(list: some)
            ON CONFLICT (person_id, space_id, target, target_id) DO UPDATE
            SET level = excluded.level, chosen = excluded.chosen
            WHERE excluded.level > follow.level
            """
        )
        try db.run("DELETE FROM follow WHERE id IN \(list: some)")
        guard some.count == Self.piece else { return }
        try JobQueue(db).enqueue(
            FollowJobs.carryName, payload: "\(old) \(new)", at: now)
    }

    /// A part of an item became one of its own: whoever follows the item follows that as well.
    /// - Parameter last: who was the last of those before, by their numbers.
    package func copy(
        from old: Item.ID, to new: Item.ID, after last: Person.ID? = nil, at now: Date
    ) throws {
        let some: [Person.ID] = try db.values(
            """
            SELECT f.person_id FROM follow AS f WHERE f.target = 'item' AND f.target_id = \(old)
                AND f.person_id > \(last ?? Person.ID(rawValue: 0))
            ORDER BY f.person_id LIMIT \(Self.piece)
            """
        )
        guard let last = some.last else { return }
        try db.run(
            """
            INSERT INTO follow (person_id, space_id, target, target_id, item_id, level, chosen, at)
            SELECT f.person_id, f.space_id, 'item', i.id, i.id, f.level, f.chosen, f.at
            FROM follow AS f JOIN item AS i ON i.id = \(new)
            WHERE f.target = 'item' AND f.target_id = \(old) AND f.person_id IN \(list: some)
            ON CONFLICT (person_id, space_id, target, target_id) DO NOTHING
            """
        )
        guard some.count == Self.piece else { return }
        try JobQueue(db).enqueue(FollowJobs.copyName, payload: "\(old) \(new) \(last)", at: now)
    }

    /// What was copied to some people from one item to another they lose again there, unless they
    /// have chosen otherwise since.
    /// - Parameter people: a query of their numbers.
    package func takeBack(_ people: SQL, copiedFrom old: Item.ID, to new: Item.ID) throws {
        try db.run(
            """
            DELETE FROM follow
            WHERE target = 'item' AND target_id = \(new) AND person_id IN (\(people))
                AND EXISTS (SELECT 1 FROM follow AS o
                    WHERE o.target = 'item' AND o.target_id = \(old)
                        AND o.person_id = follow.person_id AND o.level = follow.level
                        AND o.chosen = follow.chosen AND o.at = follow.at)
            """
        )
    }

    /// A theme or a tag is gone: nobody follows it any more.
    package func forget(_ target: FollowTarget, in space: Space.ID, at now: Date) throws {
        let count = try db.affected(
            by: """
                DELETE FROM follow WHERE id IN (
                    SELECT f.id FROM follow AS f
                    WHERE f.target = \(target.kind) AND f.target_id = \(target.number)
                        AND f.space_id = \(space)
                    LIMIT \(Self.piece))
                """
        )
        guard count == Self.piece else { return }
        try JobQueue(db).enqueue(
            FollowJobs.forgetName, payload: "\(space) \(target.text)", at: now)
    }
}
