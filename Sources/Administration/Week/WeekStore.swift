import Community
import Content
import Foundation
import Storage

/// What happened in a space in some days, for its moderators.
struct WeekStore {
    /// How much of each is told.
    static let most = 60

    let db: Database

    /// Lines of the journal that a viewer sees, the newest first; none of those who came.
    func lines(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) throws -> [WeekLine] {
        let off = Array(space.choices.switchedOff)
        let isOn: SQL = off.isEmpty ? "" : "AND j.feature NOT IN \(list: off)"
        return try db.all(
            """
            SELECT j.at, j.verb, j.feature, j.title, j.address, p.name AS actor_name
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            LEFT JOIN person AS p ON p.id = j.actor_id
            WHERE j.space_id = \(space.id)
                AND j.at >= \(period.start) AND j.at < \(period.end) AND j.verb <> 'joined'
                AND (j.item_id IS NULL OR \(viewer.seesWithParent(itemsOf: space))) \(isOn)
            ORDER BY j.at DESC, j.id DESC LIMIT \(Self.most)
            """)
    }

    func moderators(of space: Space) throws -> [Person] {
        try db.all(
            """
            SELECT \(PersonStore.columns) FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND m.role IN ('moderator', 'administrator')
            ORDER BY m.person_id LIMIT \(Self.most)
            """)
    }
}

/// One line of the journal.
struct WeekLine: FromRow {
    let at: Date
    let verb: String
    let feature: String
    let title: String
    let address: String
    let actorName: String?

    init(row: Row) throws {
        at = try row["at"]
        verb = try row["verb"]
        feature = try row["feature"]
        title = try row["title"]
        address = try row["address"]
        actorName = try row["actor_name"]
    }
}
