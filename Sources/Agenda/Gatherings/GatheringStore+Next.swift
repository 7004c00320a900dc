import Community
import Content
import Foundation
import Storage

extension GatheringStore {
    /// The next of its dates, or the last if all are over; one that is called off if no other is.
    func next(of event: Item.ID, at now: Date) throws -> Gathering? {
        try next(of: event, "i.trashed_at IS NULL", at: now)
    }

    /// The same of an event that may be in the trash.
    func nextAnywhere(of event: Item.ID, at now: Date) throws -> Gathering? {
        try next(of: event, "1 = 1", at: now)
    }

    private func next(of event: Item.ID, _ condition: SQL, at now: Date) throws -> Gathering? {
        let coming: Gathering? = try db.first(
            """
            \(Self.selection) WHERE o.event_id = \(event) AND o.ends_at > \(now)
                AND \(condition)
            ORDER BY o.cancelled, o.starts_at, o.id LIMIT 1
            """)
        if let coming { return coming }
        return try db.first(
            """
            \(Self.selection) WHERE o.event_id = \(event) AND \(condition)
            ORDER BY o.starts_at DESC, o.id DESC LIMIT 1
            """)
    }
}
