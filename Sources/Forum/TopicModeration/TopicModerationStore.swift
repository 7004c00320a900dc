import Community
import Content
import Foundation
import Markup
import Storage

/// What moderators do to a whole topic, in its table.
struct TopicModerationStore {
    let db: Database

    func setLocked(_ locked: Bool, _ id: Item.ID, at now: Date) throws {
        try db.run("UPDATE topic SET locked_at = \(locked ? now : nil) WHERE id = \(id)")
    }

    func setPinned(_ pinned: Bool, until end: Date?, _ id: Item.ID) throws {
        try db.run(
            "UPDATE topic SET pinned = \(pinned), pinned_until = \(end) WHERE id = \(id)")
    }

    /// Ends a pin whose time is over; one that was renewed since stays.
    func endPin(_ id: Item.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE topic SET pinned = 0, pinned_until = NULL
            WHERE id = \(id) AND pinned_until <= \(now)
            """
        )
    }

    /// Moves a topic to a theme, whose audience it takes.
    func move(_ id: Item.ID, to theme: Theme) throws {
        try db.run("UPDATE topic SET theme_id = \(theme.id) WHERE id = \(id)")
        try ItemStore(db: db).setAudience(
            theme.audience, ThemeStore(db: db).groups(of: theme.id),
            of: "SELECT t.id FROM topic AS t WHERE t.id = \(id)")
        try ForumTextStore(db: db).noteAll(of: id)
    }

    /// - Throws: `Problem.conflict` if somebody else did at the same moment.
    func conclude(
        _ topic: Topic, _ text: TextEntry?, by person: Person.ID, at now: Date
    ) throws {
        let changed = try db.affected(
            by: """
                UPDATE topic SET conclusion = \(text?.source),
                    conclusion_html = \(text?.html.markup),
                    concluded_at = \(text == nil ? nil : now),
                    concluded_by = \(text == nil ? nil : person),
                    conclusion_version = conclusion_version + 1
                WHERE id = \(topic.id) AND conclusion_version = \(topic.conclusionVersion)
                """
        )
        guard changed == 1 else { throw Problem.conflict(because: "forum.trouble.concluded") }
        db.noteChange(of: topic.id.rawValue)
    }

    /// Puts the messages of a topic at the end of another, in their order. The topic that is
    /// left leads to the other for ever.
    func merge(_ old: Topic, into new: Topic, at now: Date) throws {
        let shift = new.lastNumber
        try join(readingsOf: old.id, to: new.id, after: shift)
        try db.run(
            """
            UPDATE post SET topic_id = \(new.id), number = number + \(shift)
            WHERE topic_id = \(old.id)
            """
        )
        try adopt(new.id)
        try db.run(
            """
            UPDATE topic_event SET topic_id = \(new.id), after_number = after_number + \(shift)
            WHERE topic_id = \(old.id)
            """
        )
        try db.run(
            """
            UPDATE topic SET last_number = last_number + \(old.lastNumber),
                events = events + \(old.hasEvents ? 1 : 0)
            WHERE id = \(new.id)
            """
        )
        try leave(old.id, for: new.id, at: now)
    }

    /// Whoever has read a topic to its end, and another to some point, has read as far in both.
    private func join(readingsOf old: Item.ID, to new: Item.ID, after shift: Int) throws {
        let theirs: SQL = """
            FROM topic_reading AS o
            WHERE o.topic_id = \(old) AND o.person_id = topic_reading.person_id
            """
        try db.run(
            """
            UPDATE topic_reading SET number = \(shift) + (SELECT o.number \(theirs))
            WHERE topic_id = \(new) AND number >= \(shift) AND EXISTS (SELECT 1 \(theirs))
            """
        )
    }

    /// Takes messages out of a topic into one that has none yet, where they are numbered anew.
    /// Whoever had read them has read them there. Their former numbers stay free.
    /// - Parameter first: the message that opens the other: one that is seen, whose author it is.
    func split(
        _ chosen: Chosen, from old: Topic, into new: Item.ID, opening first: Item.ID
    ) throws -> Int {
        let which = chosen.condition(in: old.id)
        try db.run(
            """
            INSERT INTO topic_reading (person_id, topic_id, number)
            SELECT r.person_id, \(new), COUNT(*) FROM topic_reading AS r
            JOIN post AS p ON \(which) AND p.number <= r.number
            WHERE r.topic_id = \(old.id) GROUP BY r.person_id
            """
        )
        try db.run(
            """
            UPDATE post SET topic_id = \(new), number = ranked.place
            FROM (SELECT p.id, ROW_NUMBER() OVER (
                    ORDER BY CASE WHEN p.id = \(first) THEN 0 ELSE 1 END, p.number) AS place
                FROM post AS p WHERE \(which)) AS ranked
            WHERE ranked.id = post.id
            """
        )
        try adopt(new)
        let count: Int = try db.one(
            "SELECT COUNT(*) AS n FROM post AS p WHERE p.topic_id = \(new)")
        try db.run("UPDATE topic SET last_number = \(count) WHERE id = \(new)")
        return count
    }

    /// The first of the messages meant that everybody sees: it opens a topic of their own.
    func first(_ chosen: Chosen, in topic: Item.ID) throws -> Item? {
        try db.first(
            """
            SELECT \(ItemStore.columns) FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE \(chosen.condition(in: topic)) AND \(Visibility.isOut("i"))
            ORDER BY p.number LIMIT 1
            """
        )
    }

    /// How many messages are meant.
    func count(_ chosen: Chosen, in topic: Item.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM post AS p JOIN item AS i ON i.id = p.id
            WHERE \(chosen.condition(in: topic)) AND i.trashed_at IS NULL
            """
        )
    }

    /// Which messages leave a topic; never the one that opened it.
    struct Chosen {
        var posts: [Item.ID]
        /// This number and all after it.
        var from: Int?

        fileprivate func condition(in topic: Item.ID) -> SQL {
            let all: SQL = from.map { "OR p.number >= \($0)" } ?? ""
            return "(p.topic_id = \(topic) AND p.number > 1 AND (p.id IN \(list: posts) \(all)))"
        }
    }

    /// The items of a topic's messages hang from its own.
    private func adopt(_ id: Item.ID) throws {
        let items: SQL = "SELECT p.id FROM post AS p WHERE p.topic_id = \(id)"
        try ItemStore(db: db).hang(items, from: id)
        try ItemStore(db: db).rename("\(items) AND p.number > 1", after: id)
        try ForumTextStore(db: db).noteAll(of: id)
    }

    private func leave(_ old: Item.ID, for new: Item.ID, at now: Date) throws {
        try db.run("UPDATE topic SET merged_into = \(new) WHERE merged_into = \(old)")
        try db.run(
            "UPDATE topic SET merged_into = \(new), pinned = 0, posts = 0 WHERE id = \(old)")
        let items = ItemStore(db: db)
        try items.setPublished(old, false, at: now)
        // What leads to a topic is erased with it.
        try items.hang("SELECT t.id FROM topic AS t WHERE t.merged_into = \(new)", from: new)
        try db.run(
            """
            INSERT INTO topic_tag (topic_id, tag_id)
            SELECT \(new), tt.tag_id FROM topic_tag AS tt WHERE tt.topic_id = \(old)
            ON CONFLICT (topic_id, tag_id) DO NOTHING
            """
        )
    }
}
