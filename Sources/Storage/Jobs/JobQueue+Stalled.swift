package import FoundationEssentials

extension JobQueue {
    /// The jobs that somebody may have to look at, the parked first, then those that failed the
    /// last time, then those of kinds outside `known`; each with its last error.
    package func stalled(known kinds: [String], most: Int = 200) throws -> [StalledJob] {
        try db.all(
            """
            \(Self.stalledColumns) FROM job AS j
            WHERE \(isStalled(kinds))
            ORDER BY j.parked_at IS NULL, j.error IS NULL, j.run_at, j.id LIMIT \(most)
            """)
    }

    /// A job that is stalled; nil when there is none of this number, or it goes on well.
    package func findStalled(_ id: Job.ID, known kinds: [String]) throws -> StalledJob? {
        try db.first(
            """
            \(Self.stalledColumns) FROM job AS j
            WHERE j.id = \(id) AND \(isStalled(kinds))
            """)
    }

    /// Makes a job due at a date, as if it had never been tried; false while somebody runs it.
    @discardableResult
    package func retry(_ id: Job.ID, at date: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE job SET parked_at = NULL, attempts = 0, crashes = 0, run_at = \(date)
                WHERE id = \(id) AND owner IS NULL
                """) == 1
    }

    /// Removes a job that nobody runs.
    @discardableResult
    package func giveUp(_ id: Job.ID) throws -> Bool {
        try db.affected(by: "DELETE FROM job WHERE id = \(id) AND owner IS NULL") == 1
    }

    /// Whether jobs of a kind and a payload are parked, all of them; nil where there is none.
    package func isParked(_ kind: String, payload: String) throws -> Bool? {
        let goesOn: Int? = try db.value(
            """
            SELECT MAX(CASE WHEN j.parked_at IS NULL THEN 1 ELSE 0 END) AS goes_on FROM job AS j
            WHERE j.kind = \(kind) AND j.payload = \(payload)
            """)
        return goesOn.map { $0 == 0 }
    }

    private static let stalledColumns: SQL = """
        SELECT j.id, j.kind, j.payload, j.run_at, j.parked_at, j.attempts, j.error
        """

    private func isStalled(_ kinds: [String]) -> SQL {
        """
        j.owner IS NULL AND (j.parked_at IS NOT NULL OR j.error IS NOT NULL
            OR j.kind NOT IN \(list: kinds))
        """
    }
}
