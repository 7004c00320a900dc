import Community
import Content
import Foundation
import Storage

struct ThemeStore {
    let db: Database

    /// The theme of an `item` of an alias, if that is a topic.
    @Sendable static func ofTopic(_ item: SQL) -> SQL {
        "SELECT t.theme_id FROM topic AS t WHERE t.id = \(item).id"
    }

    /// Those that the viewer sees, in their order.
    func all(for viewer: Viewer, in space: Space) throws -> [Theme] {
        try ask(allFor: viewer, in: space).get()
    }

    /// The same, asked before they are needed.
    func ask(allFor viewer: Viewer, in space: Space) throws -> Asked<[Theme]> {
        try db.ask(
            all:
                """
                SELECT \(Self.columns) FROM forum_theme AS th
                WHERE \(viewer.seesThemes(of: space)) ORDER BY th.position, th.id
                """
        )
    }

    /// Those of some numbers that the viewer sees, each with its space.
    func each(
        _ ids: [Int64], for viewer: Viewer, in spaces: [Space],
        _ visit: (Theme, Space.ID) throws -> Void
    ) throws {
        guard !spaces.isEmpty else { return }
        let seen = spaces.map { viewer.seesThemes(of: $0) }.joined(separator: " OR ")
        try db.each(
            """
            SELECT \(Self.columns), th.space_id FROM forum_theme AS th
            WHERE th.id IN \(list: ids) AND (\(seen))
            """
        ) { try visit(Theme(row: $0), $0["space_id"]) }
    }

    /// The space of a theme, whoever asks.
    func space(of id: Theme.ID) throws -> Space.ID? {
        try db.value("SELECT th.space_id FROM forum_theme AS th WHERE th.id = \(id)")
    }

    /// For the filter of the search, and for what it need not read.
    func searchThemes(for viewer: Viewer, in space: Space) throws -> [SearchTheme] {
        var themes: [SearchTheme] = []
        try db.each(
            """
            SELECT th.id, th.name,
                CASE WHEN \(viewer.seesThemes(of: space)) THEN 0 ELSE 1 END AS hidden
            FROM forum_theme AS th WHERE th.space_id = \(space.id) ORDER BY th.position, th.id
            """
        ) { row in
            themes.append(
                SearchTheme(
                    id: try row["id"], name: try row["name"], isHidden: try row["hidden"]))
        }
        return themes
    }

    func find(_ id: Theme.ID, for viewer: Viewer, in space: Space) throws -> Theme {
        let found: Theme? = try db.first(
            """
            SELECT \(Self.columns) FROM forum_theme AS th
            WHERE th.id = \(id) AND \(viewer.seesThemes(of: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    func groups(of id: Theme.ID) throws -> [MemberGroup.ID] {
        try db.values(
            """
            SELECT tg.group_id FROM forum_theme_group AS tg
            WHERE tg.theme_id = \(id) ORDER BY tg.group_id
            """
        )
    }

    /// Whether another theme has this name, accents and capitals apart.
    func isTaken(_ name: String, in space: Space, but id: Theme.ID?) throws -> Bool {
        let look = name.nameLook
        let all: [Theme] = try db.all(
            "SELECT \(Self.columns) FROM forum_theme AS th WHERE th.space_id = \(space.id)")
        return all.contains { $0.id != id && $0.name.nameLook == look }
    }

    func create(_ content: ThemeContent, in space: Space) throws -> Theme.ID {
        let id: Theme.ID = try db.one(
            """
            INSERT INTO forum_theme (space_id, name, summary, colour, position, audience, opening)
            SELECT \(space.id), \(content.name), \(content.summary), \(content.colour),
                COALESCE(MAX(th.position), 0) + 1, \(content.audience), \(content.opening)
            FROM forum_theme AS th WHERE th.space_id = \(space.id)
            RETURNING id
            """
        )
        try setGroups(content.groups, of: id, in: space)
        return id
    }

    /// Writes the theme, and its audience on the items of its topics.
    func update(_ id: Theme.ID, _ content: ThemeContent, in space: Space) throws {
        try db.run(
            """
            UPDATE forum_theme SET name = \(content.name), summary = \(content.summary),
                colour = \(content.colour), audience = \(content.audience),
                opening = \(content.opening)
            WHERE id = \(id)
            """
        )
        try setGroups(content.groups, of: id, in: space)
        db.endStreams(of: TopicChannel.theme(id))
        try ItemStore(db: db).setAudience(
            content.audience, content.groups,
            of: "SELECT t.id FROM topic AS t WHERE t.theme_id = \(id)")
    }

    /// Changes places with the neighbour before or after.
    func move(_ theme: Theme, up: Bool, in space: Space) throws {
        let all: [Theme] = try db.all(
            """
            SELECT \(Self.columns) FROM forum_theme AS th
            WHERE th.space_id = \(space.id) ORDER BY th.position, th.id
            """
        )
        guard let at = all.firstIndex(where: { $0.id == theme.id }) else { return }
        var order = all.map(\.id)
        let to = up ? at - 1 : at + 1
        guard order.indices.contains(to) else { return }
        order.swapAt(at, to)
        for (place, id) in order.enumerated() {
            try db.run("UPDATE forum_theme SET position = \(place + 1) WHERE id = \(id)")
        }
    }

    /// What was merged goes with the topic that it was merged into.
    /// - Throws: `Problem.conflict` if it has topics, or had some that are in the trash.
    func delete(_ id: Theme.ID) throws {
        try db.run(
            """
            UPDATE topic SET theme_id = n.theme_id FROM topic AS n
            WHERE n.id = topic.merged_into AND topic.theme_id = \(id)
            """
        )
        let topics: SQL = """
            SELECT COUNT(*) AS n FROM topic AS t JOIN item AS i ON i.id = t.id
            WHERE t.theme_id = \(id)
            """
        let kept: Int = try db.one("\(topics) AND t.merged_into IS NULL AND i.trashed_at IS NULL")
        guard kept == 0 else { throw Problem.conflict(because: "forum.theme.used") }
        guard try db.one(topics) == 0 else {
            throw Problem.conflict(because: "forum.theme.trashed")
        }
        try db.run("DELETE FROM forum_theme WHERE id = \(id)")
    }

    private func setGroups(_ groups: [MemberGroup.ID], of id: Theme.ID, in space: Space) throws {
        try db.run("DELETE FROM forum_theme_group WHERE theme_id = \(id)")
        guard !groups.isEmpty else { return }
        try db.run(
            """
            INSERT INTO forum_theme_group (theme_id, group_id)
            SELECT th.id, g.id FROM forum_theme AS th
            JOIN member_group AS g ON g.space_id = th.space_id
            WHERE th.id = \(id) AND g.id IN \(list: groups)
            """
        )
    }

    static let columns: SQL = """
        th.id AS theme_id, th.name AS theme_name, th.summary AS theme_summary,
        th.colour AS theme_colour, th.position AS theme_position,
        th.audience AS theme_audience, th.opening AS theme_opening
        """
}
