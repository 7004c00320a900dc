import Community
import Storage

/// Reads what several tables hold of a space's home page, in one statement.
struct SpaceHomeStore {
    let db: Database

    func find(in space: Space.ID) throws -> SpaceHome {
        var home = SpaceHome()
        try db.each(
            """
            SELECT 'welcome' AS part, w.space_id AS shown_id, CAST(0 AS BIGINT) AS source_id,
                '' AS kind, w.home_html AS title, '' AS origin_name, CAST(0 AS BIGINT) AS at
            FROM space_welcome AS w WHERE w.space_id = \(space)
            UNION ALL
            SELECT CASE WHEN t.parent_id = s.id THEN 'above' ELSE 'below' END, s.id, 0, '', s.name,
                '', 0
            FROM space_tie AS t
            JOIN space AS s ON s.id <> \(space) AND s.id IN (t.child_id, t.parent_id)
            WHERE (t.child_id = \(space) OR t.parent_id = \(space)) AND t.agreed_at IS NOT NULL
            UNION ALL
            SELECT 'relay', r.shown_id, r.source_id, r.kind, r.title, r.origin_name, r.at
            FROM (\(RelayStore.newest(in: space, most: SpaceHome.most))) AS r
            """
        ) { row in
            switch try row["part"] as String {
            case "welcome": home.welcome = try row["title"]
            case "relay": home.relayed.append(try RelayedLine(row: row))
            case let part:
                home.tied.append(
                    SpaceHome.Tied(
                        space: try row["shown_id"], name: try row["title"],
                        isAbove: part == "above"))
            }
        }
        home.relayed.sort { ($0.at, $0.item.rawValue) > ($1.at, $1.item.rawValue) }
        home.tied.sort { $0.isAbove && !$1.isAbove }
        return home
    }
}
