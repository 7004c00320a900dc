import Community
import Foundation
import Security
import Storage

/// The table of subscription addresses.
struct SubscriptionStore {
    let db: Database

    /// How many one person has in a space at most.
    static let most = 20

    /// Those of a person, the newest first.
    func all(of person: Person.ID, in space: Space) throws -> [CalendarSubscription] {
        try db.all(
            """
            SELECT \(Self.columns) FROM calendar_subscription AS c
            WHERE c.person_id = \(person) AND c.space_id = \(space.id)
            ORDER BY c.created_at DESC, c.id DESC
            """)
    }

    func find(_ token: Token) throws -> CalendarSubscription? {
        try db.first(
            """
            SELECT \(Self.columns) FROM calendar_subscription AS c
            WHERE c.digest = \(token.digest)
            """)
    }

    func create(
        _ scope: CalendarScope, named name: String, for person: Person.ID, in space: Space,
        at now: Date
    ) throws -> Token {
        let token = Token()
        try db.run(
            """
            INSERT INTO calendar_subscription
                (person_id, space_id, digest, scope, theme_id, name, created_at)
            VALUES (\(person), \(space.id), \(token.digest), \(scope.name), \(scope.theme),
                \(name), \(now))
            """)
        return token
    }

    /// - Throws: `Problem.notFound` for one that is somebody else's.
    func delete(_ id: CalendarSubscription.ID, of person: Person.ID, in space: Space) throws {
        let gone = try db.affected(
            by: """
                DELETE FROM calendar_subscription
                WHERE id = \(id) AND person_id = \(person) AND space_id = \(space.id)
                """)
        guard gone > 0 else { throw Problem.notFound }
    }

    /// To the hour: what follows a calendar comes back often.
    func noteUse(_ id: CalendarSubscription.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE calendar_subscription SET used_at = \(now) WHERE id = \(id)
                AND (used_at IS NULL OR used_at < \(now.addingTimeInterval(-3600)))
            """)
    }

    static let personal = PersonalData(
        "agenda.subscriptions", word: "personal.agenda.subscriptions",
        retention: "personal.kept.account", fate: "personal.fate.deleted",
        columns: [.ended("calendar_subscription", "person_id")],
        fields: [
            .text("name"),
            .code("scope", .these(["all", "mine", "theme"], "personal.value.scope.")),
            .moment("created"), .moment("used"),
        ],
        rows: {
            """
            SELECT c.id AS key, c.name, c.scope, c.created_at AS created, c.used_at AS used
            FROM calendar_subscription AS c WHERE c.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM calendar_subscription WHERE id IN (
                        SELECT c.id FROM calendar_subscription AS c
                        WHERE c.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    private static let columns: SQL = """
        c.id, c.person_id, c.space_id, c.scope, c.theme_id, c.name, c.created_at, c.used_at
        """
}
