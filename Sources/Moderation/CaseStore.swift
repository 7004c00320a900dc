import Community
import Content
import Foundation
import Storage

/// The table of what moderators decide.
struct CaseStore {
    static let pageSize = 20

    let db: Database

    /// Opens a case for an item, if none is open. An edit that has to be read again makes one of
    /// a case that reports had opened: it ends with the text published or not.
    func open(_ origin: ModerationCase.Origin, on item: Item, at now: Date) throws {
        try db.run(
            """
            INSERT INTO moderation_case
                (space_id, item_id, kind, title, author_id, origin, opened_at)
            VALUES (\(item.space), \(item.id), \(item.kind), \(item.title), \(item.author),
                \(origin), \(now))
            ON CONFLICT (item_id) WHERE decided_at IS NULL AND origin <> 'appeal'
            DO UPDATE SET origin = excluded.origin WHERE excluded.origin = 'held'
            """
        )
    }

    /// The open case of an item, whatever opened it.
    func openCase(of item: Item.ID) throws -> ModerationCase.ID? {
        try db.value(
            """
            SELECT c.id FROM moderation_case AS c
            WHERE c.item_id = \(item) AND c.decided_at IS NULL AND c.origin <> 'appeal'
            """
        )
    }

    func find(_ id: ModerationCase.ID, in space: Space) throws -> ModerationCase {
        let found: ModerationCase? = try db.first(
            "\(Self.selection) WHERE c.id = \(id) AND c.space_id = \(space.id)")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The item of a case, in the trash or not: only for those who may decide on it.
    func item(_ id: Item.ID) throws -> Item? {
        try db.first("SELECT \(ItemStore.columns) FROM item AS i WHERE i.id = \(id)")
    }

    /// Whether the viewer comes to an item where it is.
    func isThere(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> Bool {
        let found: Item.ID? = try db.value(
            "SELECT i.id FROM item AS i WHERE i.id = \(id) AND \(viewer.sees(itemsOf: space))")
        return found != nil
    }

    /// Closes a case. Only one that is open, and by somebody who may: the table refuses others.
    func decide(
        _ one: ModerationCase, _ decision: Decision, rule: String?, words: String,
        by person: Person.ID, at now: Date
    ) throws {
        let changed = try db.affected(
            by: """
                UPDATE moderation_case SET decision = \(decision), rule = \(rule), words = \(words),
                    decided_by = \(person), decided_at = \(now)
                WHERE id = \(one.id) AND decided_at IS NULL
                    AND (author_id IS NULL OR author_id <> \(person))
                    AND (first_by IS NULL OR first_by <> \(person))
                """
        )
        guard changed == 1 else { throw Problem.conflict(because: "moderation.decidedMeanwhile") }
    }

    /// The author asks for another look, once.
    func appeal(_ one: ModerationCase, _ words: String, in space: Space, at now: Date) throws {
        let made = try db.affected(
            by: """
                INSERT INTO moderation_case (space_id, item_id, kind, title, author_id, origin,
                    appeal_of, appeal_words, first_by, opened_at)
                SELECT c.space_id, c.item_id, c.kind, c.title, c.author_id, 'appeal', c.id,
                    \(words),
                    c.decided_by, \(now)
                FROM moderation_case AS c WHERE c.id = \(one.id) AND c.space_id = \(space.id)
                ON CONFLICT (appeal_of) DO NOTHING
                """
        )
        guard made == 1 else { throw Problem.conflict(because: "moderation.appealedAlready") }
    }

    /// The appeal against a decision.
    func appeal(against id: ModerationCase.ID) throws -> ModerationCase? {
        try db.first("\(Self.selection) WHERE c.appeal_of = \(id)")
    }

    /// How many times somebody has appealed since a moment, in all spaces.
    func appeals(by person: Person.ID, since start: Date) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM moderation_case AS c
            WHERE c.author_id = \(person) AND c.origin = 'appeal' AND c.opened_at > \(start)
            """
        )
    }

    /// How many people could decide instead of some.
    func deciders(in space: Space, without people: [Person.ID]) throws -> Int {
        try deciderIDs(in: space, without: people).count
    }

    func deciderIDs(in space: Space, without people: [Person.ID]) throws -> [Person.ID] {
        try db.values(
            """
            SELECT p.id FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND m.role IN ('moderator', 'administrator')
                AND NOT EXISTS (SELECT 1 FROM person AS q
                    WHERE q.id = p.id AND q.id IN \(list: people))
            """
        )
    }

    static var selection: SQL {
        """
        SELECT c.id AS case_id, c.item_id AS case_item_id, c.kind AS case_kind,
            c.title AS case_title, c.author_id AS case_author_id, p.name AS case_author_name,
            c.origin, c.appeal_of, c.appeal_words, c.first_by, c.opened_at, c.decision, c.rule,
            c.words, c.decided_by, c.decided_at,
            CASE WHEN EXISTS (SELECT 1 FROM item AS thing
                WHERE thing.id = c.item_id AND NOT \(Visibility.isOnWithParent("thing")))
                THEN 1 ELSE 0 END AS is_off
        FROM moderation_case AS c
        LEFT JOIN person AS p ON p.id = c.author_id
        """
    }
}
