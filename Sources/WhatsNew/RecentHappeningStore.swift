import Community
import Content
import Foundation
import Storage

/// Reads what `RecentHappenings` holds, and what somebody has opened of it.
struct RecentHappeningStore {
    let db: Database

    /// Pairs of an item, from a number on, and when somebody has opened it, and under 0 the moment
    /// before which all is read.
    static func openings(by person: Person.ID, in space: Space, since first: Int64) -> SQL {
        """
        SELECT CAST(0 AS BIGINT) AS key, m.caught_up_at AS value FROM membership AS m
        WHERE m.space_id = \(space.id) AND m.person_id = \(person)
        UNION ALL
        \(OpenedStore.opened(by: person, since: first))
        """
    }

    /// The latest first, whoever sees them.
    /// - Parameter off: the features that the space has switched off.
    func all(
        in space: Space, without off: [String], limit: Int
    ) throws -> [RecentHappenings.Line] {
        var found: [RecentHappenings.Line] = []
        let isOn: SQL = off.isEmpty ? "" : "AND j.feature NOT IN \(list: off)"
        try db.each(
            """
            SELECT j.at, j.feature, j.actor_id, j.audience, \(ItemRightsStore(db: db).columns("i")),
                \(ItemRightsStore(db: db).columns("up"))
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE j.space_id = \(space.id) \(isOn)
            ORDER BY j.at DESC, j.id DESC LIMIT \(limit)
            """
        ) { row in
            found.append(try RecentHappenings.Line(row: row))
        }
        return found
    }
}
