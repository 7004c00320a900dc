import Community
import Content
import Foundation
import Storage

/// The table of topics: finding one with all that its page needs, making one. What moderators do
/// to it is `TopicModerationStore`'s, lists are `TopicListStore`'s.
struct TopicStore {
    let db: Database

    /// One statement for all that the viewer's page needs.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Topic {
        let found: Topic? = try db.first(
            """
            SELECT \(ItemStore.columns), \(StampStore.columns), \(ThemeStore.columns),
                t.last_number, t.posts,
                t.last_post_at, t.pinned, t.pinned_until, t.locked_at, t.conclusion,
                t.conclusion_html, t.concluded_at, t.conclusion_version, t.tagged, t.events,
                a.name AS author_name, c.name AS concluder_name, r.number AS read_number,
                o.opened_at, y.nested,
                d.body AS draft_body, d.answers_id AS draft_answers,
                d.quotes AS draft_quotes,
                d.saved_at AS draft_saved_at
            FROM topic AS t JOIN item AS i ON i.id = t.id
            JOIN forum_theme AS th ON th.id = t.theme_id
            LEFT JOIN person AS a ON a.id = i.author_id
            LEFT JOIN person AS c ON c.id = t.concluded_by
            LEFT JOIN topic_reading AS r ON r.topic_id = t.id AND r.person_id = \(viewer.person)
            LEFT JOIN item_opened AS o ON o.item_id = t.id AND o.person_id = \(viewer.person)
            LEFT JOIN forum_preference AS y ON y.person_id = \(viewer.person)
            LEFT JOIN topic_draft AS d ON d.topic_id = t.id AND d.person_id = \(viewer.person)
            WHERE t.id = \(id) AND t.merged_into IS NULL AND \(viewer.sees(itemsOf: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The space of a topic, whoever asks.
    func space(of id: Item.ID) throws -> Space.ID? {
        try db.value("SELECT t.space_id FROM topic AS t WHERE t.id = \(id)")
    }

    /// What a topic was merged into, whoever asks; its own visibility is asked next.
    func successor(of id: Item.ID, in space: Space) throws -> Item.ID? {
        try db.value(
            """
            SELECT t.merged_into FROM topic AS t
            WHERE t.id = \(id) AND t.space_id = \(space.id) AND t.merged_into IS NOT NULL
            """
        )
    }

    /// Makes a topic without messages.
    /// - Parameter waits: whether a moderator has to read it first.
    func create(
        _ title: String, in theme: Theme, of space: Space, by author: Person.ID?,
        waits: Bool = false, at now: Date
    ) throws -> Item.ID {
        let groups =
            theme.audience == .groups ? try ThemeStore(db: db).groups(of: theme.id) : []
        let id = try ItemStore(db: db).create(
            ItemDraft(
                space: space.id, kind: Topic.kind, author: author, title: title,
                audience: theme.audience, groups: groups, isPublished: !waits,
                commentsOpen: false),
            at: now)
        try db.run(
            """
            INSERT INTO topic (id, space_id, theme_id, last_number, posts, last_post_at)
            VALUES (\(id), \(space.id), \(theme.id), 0, 0, \(now))
            """
        )
        return id
    }

    /// Its messages carry its title to the trash, to notices and to the moderators; the first
    /// one carries the title that it was written with.
    func rename(_ id: Item.ID, _ title: String, at now: Date) throws {
        let items = ItemStore(db: db)
        try items.rename(id, title, at: now)
        try items.rename(
            "SELECT p.id FROM post AS p WHERE p.topic_id = \(id) AND p.number > 1", after: id)
    }

    /// Has a topic stay as it is until the end of this write: its last number, whether it is
    /// locked, and whether it is there.
    func hold(_ id: Item.ID) throws {
        try db.hold(
            "SELECT t.id FROM topic AS t JOIN item AS i ON i.id = t.id WHERE t.id = \(id)")
    }

    /// Gives the next number in a topic, whose row is held until the end of the transaction.
    func nextNumber(in id: Item.ID, by author: Person.ID?, at now: Date) throws -> Int {
        try hold(id)
        let last: Int = try db.one("SELECT t.last_number FROM topic AS t WHERE t.id = \(id)")
        try count(last + 1, in: id, by: author, at: now)
        return last + 1
    }

    /// Counts a message that was given a number, the one after the last.
    func count(_ number: Int, in id: Item.ID, by author: Person.ID?, at now: Date) throws {
        try db.run(
            """
            UPDATE topic SET last_number = \(number), posts = posts + 1,
                last_post_at = \(now), last_author_id = \(author)
            WHERE id = \(id)
            """
        )
    }

    /// What opens the topics of the same title by the same person, a moment ago.
    func doubles(
        of title: String, in theme: Theme.ID, by author: Person.ID, since start: Date
    ) throws -> [Item.ID] {
        try db.values(
            """
            SELECT p.id FROM topic AS t JOIN item AS i ON i.id = t.id
            JOIN post AS p ON p.topic_id = t.id AND p.number = 1
            WHERE t.theme_id = \(theme) AND t.merged_into IS NULL AND t.last_post_at > \(start)
                AND i.author_id = \(author) AND i.created_at > \(start)
                AND i.title = \(title) AND i.trashed_at IS NULL
            ORDER BY t.id
            """
        )
    }
}
