import Community
import Content
import Foundation
import Storage

struct TopicListStore {
    let db: Database

    /// Pinned ones first, then those with the newest messages.
    func page(_ query: TopicQuery, for viewer: Viewer, in space: Space, limit: Int) throws
        -> [TopicLine]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL
                AND \(viewer.sees(itemsOf: space)) \(Self.filter(query))
            ORDER BY t.pinned DESC, t.last_post_at DESC, t.id DESC
            LIMIT \(limit)
            """
        )
    }

    /// Those that got a conclusion in a period.
    static func concluded(
        for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) -> DecisionRows? {
        DecisionRows(
            id: "t.id", title: "i.title", at: "t.concluded_at",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = t.concluded_by)",
            from: """
                FROM topic AS t JOIN item AS i ON i.id = t.id
                WHERE t.space_id = \(space.id) AND t.merged_into IS NULL
                    AND t.conclusion IS NOT NULL AND \(viewer.sees(itemsOf: space))
                    AND t.concluded_at >= \(period.start) AND t.concluded_at < \(period.end)
                """)
    }

    /// Those with the newest messages, pinned or not.
    func latest(for viewer: Viewer, in space: Space, limit: Int) throws -> [TopicLine] {
        try db.all(
            """
            \(Self.selection)
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL AND i.published = 1
                AND \(viewer.sees(itemsOf: space))
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(limit)
            """
        )
    }

    /// The newest topics, for a feed.
    func newest(in theme: Theme.ID, for viewer: Viewer, in space: Space, limit: Int) throws
        -> [TopicLine]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE t.theme_id = \(theme) AND t.merged_into IS NULL AND i.published = 1
                AND \(viewer.sees(itemsOf: space))
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(limit)
            """
        )
    }

    /// Where a topic may be merged into: the latest of the space, but not itself.
    func others(than id: Item.ID, for viewer: Viewer, in space: Space, limit: Int) throws
        -> [TopicLine]
    {
        try db.all(
            """
            \(Self.selection)
            WHERE t.space_id = \(space.id) AND t.merged_into IS NULL AND t.id <> \(id)
                AND \(viewer.sees(itemsOf: space))
            ORDER BY t.last_post_at DESC, t.id DESC LIMIT \(limit)
            """
        )
    }

    private static func filter(_ query: TopicQuery) -> SQL {
        var filter: SQL = ""
        if let theme = query.theme { filter += " AND t.theme_id = \(theme)" }
        if let tag = query.tag {
            filter += """
                 AND EXISTS (SELECT 1 FROM topic_tag AS tt
                    WHERE tt.topic_id = t.id AND tt.tag_id = \(tag))
                """
        }
        if let c = query.before {
            filter += " AND (t.pinned, t.last_post_at, t.id) < (\(c.isPinned), \(c.at), \(c.id))"
        }
        return filter
    }

    private static let selection: SQL = """
        SELECT t.id, i.title, i.created_at, t.theme_id, th.name AS theme_name,
            th.colour AS theme_colour, a.name AS author_name, l.name AS last_author_name,
            t.last_post_at, t.posts, t.pinned,
            CASE WHEN t.locked_at IS NULL THEN 0 ELSE 1 END AS locked,
            CASE WHEN t.conclusion IS NULL THEN 0 ELSE 1 END AS concluded
        FROM topic AS t JOIN item AS i ON i.id = t.id
        JOIN forum_theme AS th ON th.id = t.theme_id
        LEFT JOIN person AS a ON a.id = i.author_id
        LEFT JOIN person AS l ON l.id = t.last_author_id
        """
}
