package import Foundation
package import Storage

/// That an invitation or a request waits no more: whoever decides of it by an older page is told
/// so. It says nothing of whose it was.
package struct ArrivalEnd: FromRow {
    package enum Kind: String {
        case invitation, request
    }

    package let at: Date
    /// As the audit has it: nobody else remembers them.
    package let judge: String?

    package init(row: Row) throws {
        at = try row["ended_at"]
        judge = try row["judge"]
    }
}
