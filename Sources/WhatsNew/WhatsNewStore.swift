import Community
import Content
import Foundation
import Storage

/// Reads the journal; writes nothing.
struct WhatsNewStore {
    let db: Database

    static let pageSize = 50

    /// - Parameter some: the numbers of the only lines that are meant; nil for all.
    func page(
        since start: Date, before place: KeysetPlace?, feature: String?, among some: [Int64]? = nil,
        for viewer: Viewer, in space: Space, limit: Int
    ) throws -> [Happening] {
        if some?.isEmpty == true { return [] }
        let among: SQL = some.map { "AND j.id IN \(list: $0)" } ?? ""
        let module: SQL = feature.map { "AND j.feature = \($0)" } ?? ""
        let page: SQL =
            place.map { "AND (j.at, j.id) < (\($0.at), \($0.id))" } ?? ""
        return try db.all(
            """
            SELECT j.id, j.at, j.verb, j.feature, j.kind, j.title, j.address,
                p.name AS actor_name
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            LEFT JOIN person AS p ON p.id = j.actor_id
            WHERE j.space_id = \(space.id) AND j.at >= \(start)
                AND \(Self.visible(to: viewer, in: space)) \(module) \(page) \(among)
            ORDER BY j.at DESC, j.id DESC LIMIT \(limit)
            """
        )
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
