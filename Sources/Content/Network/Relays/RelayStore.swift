import Community
import Foundation
import Storage

/// The table of what spaces show of one another.
struct RelayStore {
    let db: Database

    /// Where an item is shown, or was asked to be.
    func all(of source: Item.ID) throws -> [Relay] {
        try db.all("\(Self.selection) WHERE r.source_id = \(source) ORDER BY r.id")
    }

    func find(_ item: Item.ID) throws -> Relay? {
        try db.first("\(Self.selection) WHERE r.item_id = \(item)")
    }

    /// What stands for a source in a space, if it is shown or waits there.
    func item(of source: Item.ID, in space: Space.ID) throws -> Item.ID? {
        try db.value(
            """
            SELECT r.item_id FROM relay AS r
            WHERE r.source_id = \(source) AND r.space_id = \(space) AND r.state <> 'declined'
                AND r.item_id IS NOT NULL
            """)
    }

    /// The newest of some kinds that bears a title.
    func item(titled title: String, in space: Space.ID, of kinds: [String]) throws -> Item.ID? {
        try db.value(
            """
            SELECT i.id FROM item AS i
            WHERE i.space_id = \(space) AND i.title = \(title) AND i.kind IN \(list: kinds)
                AND \(Visibility.isOut("i"))
            ORDER BY i.id DESC LIMIT 1
            """)
    }

    func add(
        _ item: Item.ID, of source: Item.ID, _ kind: String, from origin: Space.ID,
        in space: Space.ID, _ state: Relay.State, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO relay (source_id, kind, origin_id, space_id, item_id, state, reason,
                asked_by, at)
            VALUES (\(source), \(kind), \(origin), \(space), \(item), \(state),
                \(""), \(person), \(now))
            """)
    }

    func accept(_ relay: Relay, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE relay SET state = \(Relay.State.shown), decided_by = \(person), at = \(now)
            WHERE id = \(relay.id)
            """)
        try db.run(
            """
            DELETE FROM relay_refusal
            WHERE source_id = \(relay.source) AND space_id = \(relay.space)
            """)
    }

    /// What stood for it goes at once.
    func decline(
        _ relay: Relay, because reason: String, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            UPDATE relay SET state = \(Relay.State.declined), reason = \(reason),
                decided_by = \(person), at = \(now)
            WHERE id = \(relay.id)
            """)
        try noteRefusal(of: relay)
        if let item = relay.item { try ItemStore(db: db).eraseStanding(item) }
    }

    /// What was taken off or declined waits there the next time, whatever its space does meanwhile.
    func noteRefusal(of relay: Relay) throws {
        try db.run(
            """
            INSERT INTO relay_refusal (source_id, space_id)
            VALUES (\(relay.source), \(relay.space)) ON CONFLICT (source_id, space_id) DO NOTHING
            """)
    }

    /// The spaces that would not have it.
    func refusals(of source: Item.ID) throws -> Set<Space.ID> {
        Set(
            try db.values(
                "SELECT f.space_id FROM relay_refusal AS f WHERE f.source_id = \(source)"))
    }

    /// Takes it back, with what stands for it.
    func remove(_ relay: Relay) throws {
        if let item = relay.item { db.noteChange(of: item.rawValue) }
        try db.run("DELETE FROM relay WHERE id = \(relay.id)")
    }

    /// What a space shows of others, the newest first.
    func shown(
        in space: Space.ID, before place: KeysetPlace?, size: Int
    ) throws -> KeysetPage<RelayedLine> {
        let older: SQL = place.map { "AND (r.at, i.id) < (\($0.at), \($0.id))" } ?? ""
        return try KeysetPage(size: size) { limit in
            try db.all(
                """
                SELECT \(Self.line) \(Self.shown(in: space)) \(older)
                ORDER BY r.at DESC, i.id DESC LIMIT \(limit)
                """)
        }
    }

    /// The newest of each kind.
    static func newest(in space: Space.ID, most: Int) -> SQL {
        """
        SELECT n.shown_id, n.kind, n.title, n.source_id, n.at, n.origin_name FROM (
            SELECT \(line),
                ROW_NUMBER() OVER (PARTITION BY r.kind ORDER BY r.at DESC, i.id DESC) AS place
            \(shown(in: space))) AS n
        WHERE n.place <= \(most)
        """
    }

    private static let line: SQL = """
        i.id AS shown_id, r.kind, i.title, r.source_id, r.at, o.name AS origin_name
        """

    /// As long as the rubric is there on both sides.
    private static func shown(in space: Space.ID) -> SQL {
        """
        FROM relay AS r JOIN item AS i ON i.id = r.item_id
        JOIN item AS s ON s.id = r.source_id JOIN space AS o ON o.id = r.origin_id
        WHERE r.space_id = \(space) AND r.state = 'shown'
            AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i")) AND \(Visibility.isOn("s"))
        """
    }

    // MARK: What a space has chosen

    /// Whether what comes from above waits as well.
    func holds(_ space: Space.ID) throws -> Bool {
        try db.value("SELECT c.holds FROM network_choice AS c WHERE c.space_id = \(space)") ?? false
    }

    func setHolds(_ holds: Bool, in space: Space.ID) throws {
        try db.run(
            """
            INSERT INTO network_choice (space_id, holds) VALUES (\(space), \(holds))
            ON CONFLICT (space_id) DO UPDATE SET holds = excluded.holds
            """)
    }

    private static let selection: SQL = """
        SELECT r.id AS relay_id, r.source_id, r.kind AS relay_kind, r.origin_id,
            r.space_id AS relay_space_id, r.item_id AS shown_id, r.state, r.reason, r.asked_by,
            r.at AS relay_at,
            CASE WHEN r.item_id IS NULL OR i.trashed_at IS NOT NULL THEN 1 ELSE 0 END AS taken_off
        FROM relay AS r LEFT JOIN item AS i ON i.id = r.item_id
        """
}
