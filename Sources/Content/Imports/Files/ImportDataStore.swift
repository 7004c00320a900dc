import Community
import Storage

/// What is held of people who bring files in, and which stored files that names.
enum ImportDataStore {
    static let files = FileReference(
        "file_import",
        kept: """
            SELECT f.digest, MAX(f.size) AS size, MIN(f.name) AS name
            FROM file_import AS f GROUP BY f.digest
            """,
        naming: { "SELECT 1 AS named FROM file_import AS f WHERE f.digest = \($0)" },
        next: {
            """
            SELECT DISTINCT f.digest AS digest FROM file_import AS f
            WHERE f.digest > \($0) ORDER BY f.digest LIMIT \($1)
            """
        })

    static let personal = PersonalData(
        "imports", word: "personal.imports", retention: "personal.kept.imports",
        fate: "personal.fate.deleted", columns: [.moved("file_import", "person_id")],
        fields: [
            .text("name"),
            .code("kind", .declared(ImportKind.self) { "personal.value.import." + $0.name }),
            .code("state", .cases(of: FileImport.State.self, "personal.value.importState.")),
            .moment("created"),
        ],
        rows: {
            """
            SELECT f.id AS key, f.name, f.kind, f.state, f.created_at AS created
            FROM file_import AS f WHERE f.person_id = \($0)
            """
        },
        files: {
            """
            SELECT f.digest, f.name, f.size, f.created_at AS at FROM file_import AS f
            WHERE f.person_id = \($0) ORDER BY f.id
            """
        },
        erase: { one, db in
            let digests: [String] = try db.values(
                """
                DELETE FROM file_import WHERE id IN (
                    SELECT f.id FROM file_import AS f WHERE f.person_id = \(one.id)
                    LIMIT \(one.limit))
                RETURNING digest
                """)
            try StaleFileStore(db: db).sweepLater(digests, at: one.now)
            return digests.count
        })

    /// What is told of a line of somebody's file that has their address.
    static let told = PersonalData(
        "imports.lines", word: "personal.importLines", retention: "personal.kept.imports",
        fate: "personal.fate.nameless", columns: [], fields: [.text("about"), .text("sentence")],
        rows: {
            """
            SELECT f.import_id * 100000 + f.place AS key, f.about, f.sentence
            FROM file_import_line AS f
            WHERE LOWER(f.about) = (SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true, erase: { try ImportReportStore(db: $1).forget($0) })
}
