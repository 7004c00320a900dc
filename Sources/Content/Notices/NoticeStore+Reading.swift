package import Community
package import Foundation
import Storage

extension NoticeStore {
    /// The page that an address names was opened.
    package func markRead(address: String, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(now), is_marked = 0
            WHERE id IN (
                SELECT n.id FROM notice AS n
                WHERE n.person_id = \(person) AND n.address = \(address) AND n.read_at IS NULL
                UNION ALL
                SELECT n.id FROM notice AS n
                WHERE n.person_id = \(person) AND n.address = \(address) AND n.is_marked = 1)
            """
        )
    }

    /// Those told up to a moment are read.
    func markAll(of person: Person.ID, until shown: Date, at now: Date) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(now), is_marked = 1
            WHERE person_id = \(person) AND read_at IS NULL AND at <= \(shown)
                AND NOT \(MuteStore.mutes("notice.person_id", "notice.actor_id"))
            """
        )
        try BroadcastStore(db: db).markAll(of: person, until: shown, at: now)
    }

    /// What was marked as read at one moment, and not seen since, is unread again.
    func unmark(of person: Person.ID, at moment: Date) throws {
        try db.run(
            """
            UPDATE notice SET read_at = NULL, is_marked = 0
            WHERE person_id = \(person) AND read_at = \(moment)
                AND NOT \(UnreadStore.isSeen("notice.item_id", by: person, since: moment))
            """
        )
        try BroadcastStore(db: db).unmark(of: person, at: moment)
    }
}
