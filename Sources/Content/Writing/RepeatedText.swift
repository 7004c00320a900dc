package import Community
package import Foundation
import HTTP

/// The same text sent twice within a while is taken for a slip: its writer sees the first one,
/// and may mean it.
package enum RepeatedText {
    private static let field = "again"
    private static let window: TimeInterval = 600

    /// Whether they said so, or a file came along: the same words with another file are another
    /// message.
    package static func isMeant(_ visit: Visit) -> Bool {
        visit.request.fields.first(field) == "1" || AttachmentStore.hasFiles(visit)
    }

    /// When the while began.
    package static func start(_ visit: Visit) -> Date { visit.now.addingTimeInterval(-window) }
}
