import Community
import Content
import Foundation
import Storage

/// Reads the journal; writes nothing.
struct WhatsNewStore {
    let db: Database

    static let pageSize = 50

    func page(
        since start: Date, before place: KeysetPlace?, feature: String?, for viewer: Viewer,
        in space: Space, limit: Int
    ) throws -> [Happening] {
        let module: SQL = feature.map { "AND j.feature = \($0)" } ?? ""
        let page: SQL =
            place.map { "AND (j.at, j.id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT j.id, j.at, j.verb, j.feature, j.kind, j.title, j.address,
                p.name AS actor_name, \(unread(by: viewer)) AS unread
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            LEFT JOIN person AS p ON p.id = j.actor_id
            LEFT JOIN membership AS m
                ON m.space_id = j.space_id AND m.person_id = \(viewer.person)
            LEFT JOIN item_opened AS o
                ON o.person_id = \(viewer.person) AND o.item_id = COALESCE(i.parent_id, i.id)
            WHERE j.space_id = \(space.id) AND j.at >= \(start)
                AND \(Self.visible(to: viewer, in: space)) \(module) \(page)
            ORDER BY j.at DESC, j.id DESC LIMIT \(limit)
            """
        )
    }

    /// What I did myself is never new to me; opening a thing reads the comments under it.
    private func unread(by viewer: Viewer) -> SQL {
        """
        CASE WHEN m.caught_up_at IS NOT NULL AND j.at > m.caught_up_at
            AND (j.actor_id IS NULL OR j.actor_id <> \(viewer.person))
            AND (o.opened_at IS NULL OR o.opened_at < j.at) THEN 1 ELSE 0 END
        """
    }

    /// A line about an item is seen by whoever sees the item; one about nothing, by its audience.
    private static func visible(to viewer: Viewer, in space: Space) -> SQL {
        let own: SQL =
            viewer.moderates(space)
            ? "j.audience IN ('everyone', 'space', 'moderators')"
            : viewer.belongs(to: space)
                ? "j.audience IN ('everyone', 'space')" : "j.audience = 'everyone'"
        let off = Array(space.choices.switchedOff)
        let isOn: SQL = off.isEmpty ? "" : "AND j.feature NOT IN \(list: off)"
        return """
            (((j.item_id IS NULL AND \(own)) OR \(viewer.seesWithParent(itemsOf: space))) \(isOn))
            """
    }
}
