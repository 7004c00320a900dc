package import Community
import Foundation
package import Storage

/// One space under another: asked for by one of them, and agreed to by the other, or not yet.
package struct SpaceTie: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let child: Space.ID
    package let parent: Space.ID
    /// The one of both that asked.
    let askedFrom: Space.ID
    /// The address by which it named the other.
    let askedAs: String
    let askedAt: Date
    let agreedAt: Date?

    /// How many spaces may stand one under the other, the highest included.
    static let deepest = 5

    var isAgreed: Bool { agreedAt != nil }

    func other(than space: Space.ID) -> Space.ID { space == child ? parent : child }
}

extension SpaceTie: FromRow {
    package init(row: Row) throws {
        id = try row["tie_id"]
        child = try row["child_id"]
        parent = try row["parent_id"]
        askedFrom = try row["asked_from"]
        askedAs = try row["asked_as"]
        askedAt = try row["asked_at"]
        agreedAt = try row["agreed_at"]
    }
}
