import Community
package import Foundation
package import Storage

/// What is told to all whom an item is for, in one row, however many they are. Whom it concerns is
/// asked when they come: whoever belongs to the space since before, is of the item's audience at
/// that moment, and did not write it. So nobody is told twice, or missed when groups change.
package struct BroadcastStore {
    let db: Database

    static let addresses = SpaceMoving("notices.broadcasts", table: "broadcast", column: "address")

    package init(db: Database) { self.db = db }

    /// Tells it, unless that was done.
    /// - Parameters:
    ///   - withPartners: whether the partners of the space are told as well.
    ///   - isAgain: whether it is told anew, to those too who have read it.
    package func add(
        _ reason: NoticeReason, about item: Item, address: String, withPartners: Bool = true,
        isAgain: Bool = false, at now: Date
    ) throws {
        let told: SQL = isAgain ? ", at = excluded.at" : ""
        try db.run(
            """
            INSERT INTO broadcast (space_id, item_id, reason, address, partners, at)
            VALUES (\(item.space), \(item.id), \(reason.name), \(address), \(withPartners),
                \(now))
            ON CONFLICT (item_id, reason) DO UPDATE SET partners = excluded.partners\(told)
            """
        )
    }

    /// What concerns a person, with `broadcast AS b`, `item AS i` and `membership AS m`.
    static func concerning(_ person: SQL) -> SQL {
        """
        FROM membership AS m
        JOIN broadcast AS b ON b.space_id = m.space_id AND b.at >= m.joined_at
        JOIN item AS i ON i.id = b.item_id
        LEFT JOIN item_opened AS o ON o.person_id = m.person_id AND o.item_id = b.item_id
            AND o.opened_at >= b.at
        LEFT JOIN broadcast_read AS r ON r.person_id = m.person_id AND r.broadcast_id = b.id
            AND r.read_at >= b.at
        WHERE m.person_id = \(person) AND \(isMeant)
        """
    }

    private static let isMeant: SQL = """
        (b.partners = 1 OR m.role <> 'partner')
            AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            AND (i.author_id IS NULL OR i.author_id <> m.person_id)
            AND \(Visibility.membership.isFor("i").sql)
        """

    /// Neither opened since nor marked as read; nor of anybody whom they do not wish to read.
    static let isUnread: SQL = """
        o.opened_at IS NULL AND r.read_at IS NULL AND NOT \(MembershipStore.isCaughtUp("b.at"))
            AND NOT \(isMuted)
        """

    private static let isMuted = MuteStore.mutes("m.person_id", "i.author_id")

    /// When it was read; NULL if it is unread.
    static let readAt: SQL = """
        COALESCE(o.opened_at, r.read_at,
            CASE WHEN \(MembershipStore.isCaughtUp("b.at")) THEN m.caught_up_at END,
            CASE WHEN \(isMuted) THEN b.at END)
        """

    /// Whether some `person` was told of an item in this way.
    static func hasTold(_ person: SQL, of item: Item.ID) -> SQL {
        """
        EXISTS (SELECT 1 FROM broadcast AS b
            JOIN membership AS m ON m.space_id = b.space_id AND m.person_id = \(person)
                AND m.joined_at <= b.at
            JOIN item AS i ON i.id = b.item_id
            WHERE b.item_id = \(item) AND \(isMeant))
        """
    }

    func markAll(of person: Person.ID, until shown: Date, at now: Date) throws {
        try db.run(
            """
            INSERT INTO broadcast_read (person_id, broadcast_id, read_at)
            SELECT m.person_id, b.id, \(now) \(Self.concerning("\(person)"))
                AND \(Self.isUnread) AND b.at <= \(shown)
            ON CONFLICT (person_id, broadcast_id) DO UPDATE SET read_at = excluded.read_at
            """
        )
    }

    func unmark(of person: Person.ID, at moment: Date) throws {
        try db.run(
            "DELETE FROM broadcast_read WHERE person_id = \(person) AND read_at = \(moment)")
    }
}
