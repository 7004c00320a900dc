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
    /// - Returns: whether it was altered before.
    @discardableResult
    package func noteWhole(_ digest: FileDigest, _ mark: FileMark, at now: Date) throws -> Bool {
        let wasAltered = try find(digest)?.alteredAt != nil
        try db.run(
            """
            INSERT INTO stored_file (digest, mark, checked_at)
            VALUES (\(digest.hex), \(mark.text), \(now))
            ON CONFLICT (digest) DO UPDATE SET mark = excluded.mark,
                checked_at = excluded.checked_at, altered_at = NULL
            """)
        return wasAltered
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

    /// The next digests that some table names, after one, in their order.
    func named(
        _ references: [FileReference], after digest: String, limit: Int
    ) throws -> [String] {
        var all: Set<String> = []
        for reference in references {
            let found: [String] = try db.values(reference.next(digest, limit))
            all.formUnion(found)
        }
        return Array(all.sorted().prefix(limit))
    }

    /// Those of some that nobody has looked at.
    func unknown(_ digests: [String]) throws -> [String] {
        guard !digests.isEmpty else { return [] }
        let known: [String] = try db.values(
            "SELECT f.digest FROM stored_file AS f WHERE f.digest IN \(list: digests)")
        return Set(digests).subtracting(known).sorted()
    }

    /// Notes files that nobody has looked at, the sooner to be looked at.
    func noteUnknown(_ digests: [String]) throws {
        for digest in digests {
            try db.run(
                """
                INSERT INTO stored_file (digest, mark, checked_at) VALUES (\(digest), '', 0)
                ON CONFLICT (digest) DO NOTHING
                """)
        }
    }

    /// Those that are not what they were, as they were found.
    func altered(limit: Int) throws -> [Altered] {
        try db.all(
            """
            SELECT f.digest, f.mark FROM stored_file AS f WHERE f.altered_at IS NOT NULL
            ORDER BY f.altered_at, f.digest LIMIT \(limit)
            """)
    }

    struct Altered: FromRow {
        let digest: String
        let mark: String

        init(row: Row) throws {
            digest = try row["digest"]
            mark = try row["mark"]
        }
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
    /// - Returns: whether the one before it was altered.
    @discardableResult
    package func note(
        _ digest: FileDigest, in files: FileStore, at now: Date
    ) throws -> Bool {
        guard let mark = try files.mark(of: digest) else { throw StorageError.noFile(digest) }
        return try noteWhole(digest, mark, at: now)
    }
}
