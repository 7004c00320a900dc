import Content
import Storage

extension ForumSchema {
    /// What is new is kept by the kernel, message by message: what was read until now is read
    /// there. How far somebody has read remains, for what says how many have. What told of a
    /// merged topic tells of the one that it is in.
    static let unread = Migration("forum-11-unread") {
        """
        UPDATE journal SET item_id = t.merged_into FROM topic AS t
        WHERE t.id = journal.item_id AND t.merged_into IS NOT NULL
        """
        """
        INSERT INTO journal_read (person_id, space_id, journal_id, read_at)
        SELECT m.person_id, j.space_id, j.id, j.at
        FROM (SELECT k.id, k.space_id, k.at, k.item_id, k.feature, ROW_NUMBER() OVER (
                PARTITION BY k.space_id ORDER BY k.at DESC, k.id DESC) AS place
            FROM journal AS k) AS j
        JOIN membership AS m ON m.space_id = j.space_id AND j.at > m.caught_up_at
        LEFT JOIN post AS p ON p.id = j.item_id
        LEFT JOIN topic_reading AS r ON r.person_id = m.person_id
            AND r.topic_id = COALESCE(p.topic_id, j.item_id)
        LEFT JOIN forum_reading AS f ON f.person_id = m.person_id AND f.space_id = j.space_id
        WHERE j.place <= 500 AND j.feature = 'forum'
            AND (r.number >= COALESCE(p.number, 1) OR f.read_until >= j.at)
        ON CONFLICT (person_id, space_id, journal_id) DO NOTHING
        """
        "DROP TABLE forum_reading"
        "ALTER TABLE topic DROP COLUMN last_shown"
    }
}
