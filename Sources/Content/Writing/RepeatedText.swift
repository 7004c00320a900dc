package import Community
package import Foundation
import HTTP

/// The same text with the same files sent twice within a while is taken for a slip: its writer
/// sees the first one, and may mean it. With another file it is another message.
package enum RepeatedText {
    private static let field = "again"
    private static let window: TimeInterval = 600

    /// Whether they said so.
    package static func isMeant(_ visit: Visit) -> Bool {
        visit.request.fields.first(field) == "1"
    }

    /// The first one, unless it is meant.
    /// - Parameter doubles: what the viewer wrote in the same words since the while began.
    package static func first(
        of doubles: @autoclosure () throws -> [Item.ID], _ visit: Visit
    ) throws -> Item.ID? {
        guard !isMeant(visit) else { return nil }
        let doubles = try doubles()
        guard !doubles.isEmpty else { return nil }
        let store = AttachmentStore(db: visit.db)
        let (sent, theirs) = (
            try store.digestsSent(with: visit), try store.digests(of: doubles)
        )
        return doubles.first { theirs[$0, default: []] == sent }
    }

    /// When the while began.
    package static func start(_ visit: Visit) -> Date { visit.now.addingTimeInterval(-window) }
}
