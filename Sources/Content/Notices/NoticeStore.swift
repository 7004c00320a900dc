package import Community
package import Foundation
package import Storage

/// The kernel's table of notices.
package struct NoticeStore {
    let db: Database

    static let addresses = SpaceMoving("notices", table: "notice", column: "address")

    package init(db: Database) { self.db = db }

    /// Tells some people about an item, but never the one who acted.
    package func add(
        _ reason: NoticeReason, for people: [Person.ID], about item: Item, actor: Person.ID?,
        address: String, at now: Date
    ) throws {
        try add(
            reason, for: people, about: item.id, titled: item.title, in: item.space,
            actor: actor, address: address, at: now)
    }

    /// The same under words of its own, such as what was and what is.
    package func add(
        _ reason: NoticeReason, for people: [Person.ID], about item: Item.ID,
        titled title: String, in space: Space.ID, actor: Person.ID?, address: String, at now: Date
    ) throws {
        let others = people.filter { $0 != actor }
        for start in stride(from: 0, to: others.count, by: Self.batch) {
            let some = Array(others[start...].prefix(Self.batch))
            try db.run(
                """
                INSERT INTO notice
                    (person_id, space_id, item_id, actor_id, reason, title, address, at)
                SELECT p.id, \(space), \(item), \(actor), \(reason.name), \(title),
                    \(address), \(now)
                FROM person AS p WHERE p.id IN \(list: some)
                """
            )
            try NoticeMailStore(db: db).wait(
                reason, for: some, of: item, address, in: space, at: now)
        }
    }

    /// Tells some people about what is no item, or about one that they may not see any more.
    package func add(
        _ reason: NoticeReason, for people: [Person.ID], titled title: String, address: String,
        actor: Person.ID?, in space: Space.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO notice (person_id, space_id, actor_id, reason, title, address, at)
            SELECT p.id, \(space), \(actor), \(reason.name), \(title), \(address), \(now)
            FROM person AS p WHERE p.id IN \(list: people)
            """
        )
        try NoticeMailStore(db: db).wait(
            reason, for: people, of: nil, address, in: space, at: now)
    }

    /// Whether somebody was told of what one of some addresses names, and has not read it.
    package func isUnread(
        _ reason: NoticeReason, addresses: [String], of person: Person.ID
    ) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM notice AS n
            JOIN membership AS m ON m.space_id = n.space_id AND m.person_id = n.person_id
            WHERE n.person_id = \(person) AND \(Self.isUnread) AND n.reason = \(reason.name)
                AND n.address IN \(list: addresses) LIMIT 1
            """)
        return found != nil
    }

    /// How many are told by one statement.
    private static let batch = 500

    package func unread(of person: Person.ID) throws -> Int { try db.one(Self.unread(of: person)) }

    /// At least as many as are shown, however many there are: it is asked for each page.
    static func unread(of person: Person.ID) -> SQL {
        let most = NavigationItem.mostWaiting + 1
        return """
            SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM notice AS n \(seen)
                    WHERE n.person_id = \(person) AND \(isUnread)
                        AND \(isSeen) LIMIT \(most)) AS own)
                + (SELECT COUNT(*) FROM (
                    SELECT 1 AS one \(BroadcastStore.concerning("\(person)"))
                        AND \(BroadcastStore.isUnread) LIMIT \(most)) AS shared) AS total
            """
    }

    /// The newest first, told to one or to all; only of spaces that the person still belongs to,
    /// and of items that are neither hidden again nor in the trash, nor for others now.
    func page(of person: Person.ID, before: KeysetPlace?, limit: Int) throws -> [Notice] {
        try db.all(
            """
            SELECT c.to_all, c.id, c.reason, c.title, c.address, c.at, c.read_at,
                c.thing_id, a.name AS actor_name, s.name AS space_name
            FROM (\(own(person, before, limit)) UNION ALL \(toAll(person, before, limit))) AS c
            JOIN space AS s ON s.id = c.space_id
            LEFT JOIN person AS a ON a.id = c.actor_id
            ORDER BY c.at DESC, c.to_all DESC, c.id DESC LIMIT \(limit)
            """
        )
    }

    private func own(_ person: Person.ID, _ before: KeysetPlace?, _ limit: Int) -> SQL {
        let older: SQL =
            before.map {
                $0.isPinned
                    ? "AND n.at <= \($0.at)" : "AND (n.at, n.id) < (\($0.at), \($0.id))"
            } ?? ""
        return """
            SELECT own.to_all, own.id, own.space_id, own.actor_id, own.reason, own.title,
                own.address, own.at, own.read_at, own.thing_id
            FROM (SELECT 0 AS to_all, n.id, n.space_id, n.actor_id, n.reason, n.title,
                    n.address, n.at, CASE WHEN \(Self.isUnread) THEN NULL
                        ELSE COALESCE(n.read_at, m.caught_up_at) END AS read_at,
                    COALESCE(up.id, i.id) AS thing_id
                FROM notice AS n \(Self.seen)
                WHERE n.person_id = \(person) \(older)
                    AND \(Self.isSeen)
                ORDER BY n.at DESC, n.id DESC LIMIT \(limit)) AS own
            """
    }

    private func toAll(_ person: Person.ID, _ before: KeysetPlace?, _ limit: Int) -> SQL {
        let older: SQL =
            before.map {
                $0.isPinned
                    ? "AND (b.at, b.id) < (\($0.at), \($0.id))" : "AND b.at < \($0.at)"
            } ?? ""
        return """
            SELECT shared.to_all, shared.id, shared.space_id, shared.actor_id, shared.reason,
                shared.title, shared.address, shared.at, shared.read_at, shared.thing_id
            FROM (SELECT 1 AS to_all, b.id, b.space_id, i.author_id AS actor_id, b.reason,
                    i.title, b.address, b.at, \(BroadcastStore.readAt) AS read_at,
                    COALESCE(i.parent_id, i.id) AS thing_id
                \(BroadcastStore.concerning("\(person)")) \(older)
                ORDER BY b.at DESC, b.id DESC LIMIT \(limit)) AS shared
            """
    }

    private static let seen: SQL = """
        JOIN membership AS m ON m.space_id = n.space_id AND m.person_id = n.person_id
        LEFT JOIN item AS i ON i.id = n.item_id
        LEFT JOIN item AS up ON up.id = i.parent_id
        """

    /// Neither read with what it tells of, nor marked with all of the space; nor of anybody whom
    /// they do not wish to read.
    static let isUnread: SQL = """
        n.read_at IS NULL AND NOT \(MembershipStore.isCaughtUp("n.at"))
            AND NOT \(MuteStore.mutes("n.person_id", "n.actor_id"))
        """

    /// What it is about, and what that hangs from.
    private static let isSeen: SQL = "\(isSeen("i")) AND \(isSeen("up"))"

    private static func isSeen(_ item: SQL) -> SQL {
        """
        (\(item).id IS NULL
            OR (\(Visibility.isOut(item)) AND \(Visibility.membership.sees(item).sql)))
        """
    }
}
