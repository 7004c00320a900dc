package import Foundation
package import Storage

/// A line that tells one person what concerns them.
package struct Notice: Equatable, Sendable, FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Why a person is told; each has a sentence in the catalogues, `notice.reason.*`.
    package enum Reason: String, SQLValue, CaseIterable, Sendable {
        case toRead, comment, reply, invited
    }

    package let id: ID
    package let reason: Reason
    package let actorName: String?
    package let title: String
    package let address: String
    package let at: Date
    package let readAt: Date?

    package init(row: Row) throws {
        id = try row["id"]
        reason = try row["reason"]
        actorName = try row["actor_name"]
        title = try row["title"]
        address = try row["address"]
        at = try row["at"]
        readAt = try row["read_at"]
    }
}

/// The kernel's table of notices.
package struct NoticeStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Tells one person about an item; not the one who acted.
    package func add(
        _ reason: Notice.Reason, for person: Person.ID, about item: Item, actor: Person.ID?,
        address: String, at now: Date
    ) throws {
        guard person != actor else { return }
        try db.run(
            """
            INSERT INTO notice (person_id, space_id, item_id, actor_id, reason, title, address, at)
            VALUES (\(person), \(item.space), \(item.id), \(actor), \(reason), \(item.title),
                \(address), \(now))
            """
        )
    }

    package func unread(of person: Person.ID) throws -> Int {
        try db.value(
            """
            SELECT COUNT(*) AS n FROM notice AS n
            WHERE n.person_id = \(person) AND n.read_at IS NULL
            """
        ) ?? 0
    }
}
