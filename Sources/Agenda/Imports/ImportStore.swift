import Community
import Content
import Foundation
import Storage

/// The table of calendar files that are brought in.
struct ImportStore {
    let db: Database

    /// How long a file is kept that nobody takes.
    static let kept: TimeInterval = 7 * 86_400

    func create(
        _ digest: String, named name: String, size: Int, by person: Person.ID, in space: Space,
        at now: Date
    ) throws -> CalendarImport.ID {
        try db.one(
            """
            INSERT INTO calendar_import
                (space_id, person_id, digest, name, size, state, created_at)
            VALUES (\(space.id), \(person), \(digest), \(name), \(size), 'shown', \(now))
            RETURNING id
            """)
    }

    func find(_ id: CalendarImport.ID, in space: Space) throws -> CalendarImport {
        guard let found = try find(id), found.space == space.id else { throw Problem.notFound }
        return found
    }

    func find(_ id: CalendarImport.ID) throws -> CalendarImport? {
        try db.first("SELECT \(Self.columns) FROM calendar_import AS c WHERE c.id = \(id)")
    }

    /// - Returns: false if somebody has taken it already.
    func take(_ id: CalendarImport.ID, by person: Person.ID) throws -> Bool {
        try db.affected(
            by: """
                UPDATE calendar_import SET state = 'taken', person_id = \(person)
                WHERE id = \(id) AND state = 'shown'
                """) > 0
    }

    func advance(
        _ id: CalendarImport.ID, to done: Int, added: Int, changed: Int, refused: [String],
        isOver: Bool
    ) throws {
        try db.run(
            """
            UPDATE calendar_import SET done = \(done), added = added + \(added),
                changed = changed + \(changed),
                refused = refused || \(refused.map { $0 + "\n" }.joined()),
                state = \(isOver ? "done" : "taken")
            WHERE id = \(id)
            """)
    }

    func delete(_ id: CalendarImport.ID, at now: Date) throws {
        let digests: [String] = try db.values(
            "DELETE FROM calendar_import WHERE id = \(id) RETURNING digest")
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    func sweep(before date: Date, limit: Int, at now: Date) throws {
        let digests: [String] = try db.values(
            """
            DELETE FROM calendar_import WHERE id IN (
                SELECT c.id FROM calendar_import AS c
                WHERE c.created_at < \(date) AND c.state <> 'taken' LIMIT \(limit))
            RETURNING digest
            """)
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    static let files = FileReference(
        "calendar_import",
        kept: """
            SELECT c.digest, MAX(c.size) AS size, MIN(c.name) AS name
            FROM calendar_import AS c GROUP BY c.digest
            """,
        naming: { "SELECT 1 AS named FROM calendar_import AS c WHERE c.digest = \($0)" },
        next: {
            """
            SELECT DISTINCT c.digest AS digest FROM calendar_import AS c
            WHERE c.digest > \($0) ORDER BY c.digest LIMIT \($1)
            """
        })

    static let personal = PersonalData(
        "agenda.imports", word: "personal.agenda.imports",
        retention: "personal.kept.agenda.imports", fate: "personal.fate.deleted",
        columns: ["calendar_import.person_id"],
        fields: [.text("name"), .text("state"), .moment("created")],
        rows: {
            """
            SELECT c.id AS key, c.name, c.state, c.created_at AS created
            FROM calendar_import AS c WHERE c.person_id = \($0)
            """
        },
        erase: { one, db in
            let digests: [String] = try db.values(
                """
                DELETE FROM calendar_import WHERE id IN (
                    SELECT c.id FROM calendar_import AS c WHERE c.person_id = \(one.id)
                    LIMIT \(one.limit))
                RETURNING digest
                """)
            try StaleFileStore(db: db).sweepLater(digests, at: one.now)
            return digests.count
        })

    private static let columns: SQL = """
        c.id, c.space_id, c.person_id, c.digest, c.name, c.state, c.done, c.added, c.changed,
        c.refused, c.created_at
        """
}
