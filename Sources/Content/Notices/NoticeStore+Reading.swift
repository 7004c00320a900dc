package import Community
package import Foundation
import Storage

extension NoticeStore {
    /// The page that an address names was opened.
    package func markRead(address: String, of person: Person.ID, at now: Date) throws {
        try markRead(address: address, of: [person], at: now)
    }

    /// The same for some people: what it names is done with.
    package func markRead(address: String, of people: [Person.ID], at now: Date) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(now), is_marked = 0
            WHERE id IN (
                SELECT n.id FROM notice AS n
                WHERE n.person_id IN \(list: people) AND n.address = \(address)
                    AND n.read_at IS NULL
                UNION ALL
                SELECT n.id FROM notice AS n
                WHERE n.person_id IN \(list: people) AND n.address = \(address)
                    AND n.is_marked = 1)
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

    /// Where the oldest unread notice of a thing leads, or the newest of all.
    func address(of thing: Item.ID, for person: Person.ID) throws -> String? {
        try db.value(
            """
            SELECT n.address FROM notice AS n JOIN item AS i ON i.id = n.item_id
            WHERE n.person_id = \(person) AND (i.id = \(thing) OR i.parent_id = \(thing))
            ORDER BY CASE WHEN n.read_at IS NULL THEN 0 ELSE 1 END,
                CASE WHEN n.read_at IS NULL THEN n.at ELSE -n.at END, n.id LIMIT 1
            """)
    }

    /// All that tells of a thing is read.
    func markRead(about thing: Item.ID, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(now)
            WHERE person_id = \(person) AND read_at IS NULL AND item_id IN (
                SELECT i.id FROM item AS i WHERE i.id = \(thing) OR i.parent_id = \(thing))
            """
        )
    }
}
