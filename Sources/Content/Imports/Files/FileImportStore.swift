import Community
import Foundation
import Storage

/// The table of files that are brought in.
struct FileImportStore {
    let db: Database

    /// How long a file is kept that nobody takes, and what one has done is told.
    static let kept: TimeInterval = 7 * 86_400
    /// How long one is kept that was never taken to its end.
    static let stuck: TimeInterval = 30 * 86_400

    func create(
        _ file: KnownFile, of kind: ImportKind, _ sheet: SheetSettings, by person: Person.ID,
        in space: Space, at now: Date
    ) throws -> FileImport.ID {
        try db.one(
            """
            INSERT INTO file_import
                (kind, space_id, person_id, digest, name, size, state, sheet, created_at)
            VALUES (\(kind.name), \(space.id), \(person), \(file.digest), \(file.name),
                \(file.size), 'shown', \(sheet.text), \(now))
            RETURNING id
            """)
    }

    func find(
        _ id: FileImport.ID, of kind: ImportKind, in space: Space
    ) throws -> FileImport {
        guard let found = try find(id), found.space == space.id, found.kind == kind.name else {
            throw Problem.notFound
        }
        return found
    }

    func find(_ id: FileImport.ID) throws -> FileImport? {
        try db.first("SELECT \(Self.columns) FROM file_import AS f WHERE f.id = \(id)")
    }

    /// Those that wait, are being taken or were taken lately, the last first.
    func recent(of kind: ImportKind, in space: Space, most: Int = 10) throws -> [FileImport] {
        try db.all(
            """
            SELECT \(Self.columns) FROM file_import AS f
            WHERE f.space_id = \(space.id) AND f.kind = \(kind.name)
            ORDER BY f.id DESC LIMIT \(most)
            """)
    }

    func settle(_ sheet: SheetSettings, of id: FileImport.ID) throws {
        try db.run(
            """
            UPDATE file_import SET sheet = \(sheet.text) WHERE id = \(id) AND state = 'shown'
            """)
    }

    /// - Returns: false if somebody has taken it already.
    func take(_ id: FileImport.ID, by person: Person.ID) throws -> Bool {
        try db.affected(
            by: """
                UPDATE file_import SET state = 'taken', person_id = \(person)
                WHERE id = \(id) AND state = 'shown'
                """) > 0
    }

    func advance(_ id: FileImport.ID, to done: Int, of total: Int, _ report: ImportReport) throws {
        try db.run(
            """
            UPDATE file_import SET done = \(done), total = \(total),
                added = added + \(report.added), changed = changed + \(report.changed),
                refused = refused + \(report.refused),
                state = \(done >= total ? "done" : "taken")
            WHERE id = \(id)
            """)
    }

    func delete(_ id: FileImport.ID, at now: Date) throws {
        let digests: [String] = try db.values(
            "DELETE FROM file_import WHERE id = \(id) RETURNING digest")
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    func sweep(limit: Int, at now: Date) throws {
        let digests: [String] = try db.values(
            """
            DELETE FROM file_import WHERE id IN (
                SELECT f.id FROM file_import AS f
                WHERE f.created_at < \(now.addingTimeInterval(-Self.kept))
                    AND (f.state <> 'taken'
                        OR f.created_at < \(now.addingTimeInterval(-Self.stuck)))
                LIMIT \(limit))
            RETURNING digest
            """)
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }

    private static let columns: SQL = """
        f.id, f.kind, f.space_id, f.person_id, f.digest, f.name, f.size, f.state, f.sheet, f.total,
        f.done, f.added, f.changed, f.refused
        """
}
