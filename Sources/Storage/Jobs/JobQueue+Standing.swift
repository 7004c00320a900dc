package import FoundationEssentials

extension JobQueue {
    /// How the whole queue stands.
    package struct Standing: Equatable, Sendable, FromRow {
        /// All that are there, done by themselves when their time has come.
        package let all: Int
        /// Those whose time has come a while ago, and that nobody runs.
        package let late: Int
        /// Since when the one that waits longest does.
        package let lateSince: Date?
        /// Those that failed the last time, and are tried again by themselves.
        package let failing: Int
        /// Those that are not tried again.
        package let parked: Int

        package init(row: Row) throws {
            all = try row["all_jobs"]
            late = try row["late"]
            lateSince = try row["late_since"]
            failing = try row["failing"]
            parked = try row["parked"]
        }
    }

    /// - Parameter moment: what was due before it is late.
    package func standing(lateBefore moment: Date) throws -> Standing {
        let isLate: SQL = "j.parked_at IS NULL AND j.owner IS NULL AND j.run_at < \(moment)"
        let found: Standing? = try db.first(
            """
            SELECT COUNT(*) AS all_jobs,
                CAST(COALESCE(SUM(CASE WHEN \(isLate) THEN 1 ELSE 0 END), 0) AS BIGINT) AS late,
                MIN(CASE WHEN \(isLate) THEN j.run_at END) AS late_since,
                CAST(COALESCE(SUM(CASE WHEN j.parked_at IS NULL AND j.error IS NOT NULL
                    THEN 1 ELSE 0 END), 0) AS BIGINT) AS failing,
                CAST(COALESCE(SUM(CASE WHEN j.parked_at IS NOT NULL
                    THEN 1 ELSE 0 END), 0) AS BIGINT) AS parked
            FROM job AS j
            """)
        guard let found else { throw StorageError.unexpectedNull(column: "job") }
        return found
    }
}
