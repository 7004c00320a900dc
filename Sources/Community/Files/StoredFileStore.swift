package import Foundation
package import Storage

/// The kernel's table of the files on the disk: as what each was last found there.
package struct StoredFileStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// What is noted of a file.
    package struct Known: FromRow {
        /// The text of its `FileMark` when it was last read to its end; empty if it never was, or
        /// was not there.
        package let mark: String
        /// Since when its bytes are others than those that were stored.
        package let alteredAt: Date?

        package init(row: Row) throws {
            mark = try row["mark"]
            alteredAt = try row["altered_at"]
        }
    }

    package func find(_ digest: FileDigest) throws -> Known? {
        try db.first(
            """
            SELECT f.mark, f.altered_at FROM stored_file AS f WHERE f.digest = \(digest.hex)
            """)
    }

    /// Notes a file that has just been stored, and was read while it came, or one that was read
    /// again and is what it was.
    package func noteWhole(_ digest: FileDigest, _ mark: FileMark, at now: Date) throws {
        try db.run(
            """
            INSERT INTO stored_file (digest, mark, checked_at)
            VALUES (\(digest.hex), \(mark.text), \(now))
            ON CONFLICT (digest) DO UPDATE SET mark = excluded.mark,
                checked_at = excluded.checked_at, altered_at = NULL
            """)
    }

    /// Notes a file that is not what it was.
    /// - Parameter mark: nil when it is not there.
    /// - Returns: whether that is new.
    package func noteAltered(
        _ digest: FileDigest, _ mark: FileMark?, at now: Date
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO stored_file (digest, mark, checked_at)
            VALUES (\(digest.hex), \(mark?.text ?? ""), \(now))
            ON CONFLICT (digest) DO UPDATE SET mark = excluded.mark,
                checked_at = excluded.checked_at
            """)
        return try db.affected(
            by: """
                UPDATE stored_file SET altered_at = \(now)
                WHERE digest = \(digest.hex) AND altered_at IS NULL
                """) == 1
    }

    /// Notes files that some table names and nobody has looked at, the sooner to be looked at.
    func noteUnknown(_ references: [FileReference], limit: Int) throws {
        guard !references.isEmpty else { return }
        let named = references.map(\.kept).joined(separator: " UNION ALL ")
        try db.run(
            """
            INSERT INTO stored_file (digest, mark, checked_at)
            SELECT DISTINCT k.digest, '', 0 FROM (\(named)) AS k
            WHERE NOT EXISTS (SELECT 1 FROM stored_file AS f WHERE f.digest = k.digest)
            LIMIT \(limit)
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    /// Those that nobody has read since a date, the longest unread first.
    func oldest(before date: Date, limit: Int) throws -> [String] {
        try db.values(
            """
            SELECT f.digest FROM stored_file AS f WHERE f.checked_at < \(date)
            ORDER BY f.checked_at, f.digest LIMIT \(limit)
            """)
    }

    package func countAltered() throws -> Int {
        try db.one("SELECT COUNT(*) AS n FROM stored_file AS f WHERE f.altered_at IS NOT NULL")
    }

    func forget(_ digest: String) throws {
        try db.run("DELETE FROM stored_file WHERE digest = \(digest)")
    }
}

extension StoredFileStore {
    /// Notes a file that has just been stored, in the transaction of the row that names it.
    package func note(_ digest: FileDigest, in files: FileStore, at now: Date) throws {
        guard let mark = try files.mark(of: digest) else { throw StorageError.noFile(digest) }
        try noteWhole(digest, mark, at: now)
    }
}
