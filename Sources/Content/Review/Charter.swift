package import Community
package import Foundation
package import Storage

/// What a space expects of those who write in it.
package struct Charter: Sendable, FromRow {
    package let body: String
    package let html: String
    /// From 1, of those that members are asked to accept; 0 before they are.
    package let version: Int
    /// The day of that version.
    package let datedAt: Date?

    /// What whoever accepts it says that they have read.
    package var reading: FormVersion { FormVersion(of: [String(version), body]) }

    package init(row: Row) throws {
        body = try row["body"]
        html = try row["body_html"]
        version = try row["version"]
        datedAt = try row["dated_at"]
    }
}
