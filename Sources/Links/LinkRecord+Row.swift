import Foundation
import Storage
import Web

extension LinkRecord {
    init(row: Row) throws {
        let proposal: String? = try row["proposal"]
        self.init(
            verdict: try row["verdict"], cause: try row["cause"], status: try row["status"],
            failures: try row["failures"], failingSince: try row["failing_since"],
            checked: try row["checked_at"], due: try row["due_at"],
            proposal: proposal.flatMap(WebAddress.kept))
    }

    static let columns: SQL = """
        l.verdict, l.cause, l.status, l.failures, l.failing_since, l.checked_at, l.due_at,
        l.proposal
        """
}

extension WebAddress {
    /// One that was stored; nil for what is none, such as what an older version took.
    static func kept(_ text: String) -> WebAddress? {
        do throws(WebAddressFault) {
            return try WebAddress(text)
        } catch {
            return nil
        }
    }

    /// What two addresses of the same page have in common, short enough for an index.
    var digest: String {
        var stream = DigestStream()
        stream.update(Array(comparisonKey.utf8))
        return stream.finish().hex
    }
}

extension LinkVerdict: SQLValue {}
extension LinkCause: SQLValue {}
