package import FoundationEssentials

/// Work to do later, claimed by one worker for a time. It may run twice (a
/// crash after the work, before `finish`): what it does must bear that.
package struct Job: Equatable, Sendable {
    package struct ID: RawRepresentable, Hashable, SQLValue {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let kind: String
    package let payload: String
    package let runAt: Date
    /// How many times it was claimed, this time included.
    package let attempts: Int
    /// Which claim this is: what an outdated worker says is not heard.
    let claim: Int
}

extension Job: FromRow {
    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        payload = try row["payload"]
        runAt = try row["run_at"]
        attempts = try row["attempts"]
        claim = try row["claim"]
    }
}
