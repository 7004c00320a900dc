package import Foundation
package import Storage

/// One browser that is signed in.
package struct Session: Equatable, Sendable, FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let device: String
    package let createdAt: Date
    package let seenAt: Date

    package init(row: Row) throws {
        id = try row["id"]
        device = try row["device"]
        createdAt = try row["created_at"]
        seenAt = try row["seen_at"]
    }
}
