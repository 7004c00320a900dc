package import FoundationEssentials

extension Database {
    /// What time it is for the server of the database; nil for a file.
    package func serverTime() throws -> Date? {
        guard case .postgresql = dialect else { return nil }
        return try value(
            "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT) AS time")
    }
}
