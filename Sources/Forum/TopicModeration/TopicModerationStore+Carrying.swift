import Community
import Content
import Foundation
import Storage

extension TopicModerationStore {
    /// What people have in a topic goes to the one that it was merged into: what they began to
    /// write, what they follow, its conclusion.
    func carry(_ old: Topic, to new: Topic, at now: Date) throws {
        try carryDrafts(old.id, new.id)
        try carryConclusion(old.id, new.id)
        try markTagged(new.id)
        let follows = FollowStore(db: db)
        try follows.carry(from: old.id, to: new.id, at: now)
        guard let author = old.item.author else { return }
        try follows.follow(
            byWriting: new.id, within: ForumFollowing.themes.target(new.theme.id.rawValue),
            by: author, in: old.item.space,
            at: now)
    }

    /// Whoever had begun an answer in both finds one after the other.
    private func carryDrafts(_ old: Item.ID, _ new: Item.ID) throws {
        let theirs: SQL = """
            FROM topic_draft AS o WHERE o.topic_id = \(old) AND o.person_id = topic_draft.person_id
            """
        try db.run(
            """
            UPDATE topic_draft SET body = body || \("\n\n") || (SELECT o.body \(theirs)),
                quotes = quotes || (SELECT o.quotes \(theirs))
            WHERE topic_id = \(new) AND EXISTS (SELECT 1 \(theirs))
            """
        )
        try db.run(
            """
            UPDATE topic_draft SET topic_id = \(new)
            WHERE topic_id = \(old) AND NOT EXISTS (SELECT 1 FROM topic_draft AS n
                WHERE n.topic_id = \(new) AND n.person_id = topic_draft.person_id)
            """
        )
        try db.run("DELETE FROM topic_draft WHERE topic_id = \(old)")
    }

    /// It becomes that of the other, or stands below the one that is there.
    private func carryConclusion(_ old: Item.ID, _ new: Item.ID) throws {
        try db.run(
            """
            UPDATE topic SET
                concluded_by = CASE WHEN topic.conclusion IS NULL THEN o.concluded_by
                    ELSE topic.concluded_by END,
                concluded_at = COALESCE(topic.concluded_at, o.concluded_at),
                conclusion = COALESCE(topic.conclusion || \("\n\n"), '') || o.conclusion,
                conclusion_html = COALESCE(topic.conclusion_html, '') || o.conclusion_html,
                conclusion_version = topic.conclusion_version + 1
            FROM topic AS o
            WHERE topic.id = \(new) AND o.id = \(old) AND o.conclusion IS NOT NULL
            """
        )
        try db.run(
            """
            UPDATE topic SET conclusion = NULL, conclusion_html = NULL, concluded_at = NULL,
                concluded_by = NULL
            WHERE id = \(old)
            """
        )
        db.noteChange(of: new.rawValue)
    }

    private func markTagged(_ id: Item.ID) throws {
        try db.run(
            """
            UPDATE topic SET tagged = 1
            WHERE id = \(id) AND EXISTS (SELECT 1 FROM topic_tag AS tt WHERE tt.topic_id = \(id))
            """
        )
    }
}
