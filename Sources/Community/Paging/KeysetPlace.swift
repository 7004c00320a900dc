package import Foundation
import Storage

/// Where a page of a list ends, as an address carries it: `1-1559565000000-12` is pinned or not,
/// the moment and the number of its last line. The next page goes on from there, so that what
/// comes in between two visits moves nothing.
package struct KeysetPlace: Equatable, Sendable {
    package let isPinned: Bool
    package let at: Date
    package let id: Int64

    package init(isPinned: Bool = false, at: Date, id: Int64) {
        self.isPinned = isPinned
        self.at = at
        self.id = id
    }

    package init(isPinned: Bool = false, at: Date, id: some EntityID) {
        self.init(isPinned: isPinned, at: at, id: id.rawValue)
    }

    /// Nil for whatever is no such place: then the list begins at its top.
    package init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "0" || parts[0] == "1",
            parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[1].utf8.count < 16, let at = Int64(parts[1]), let id = Int64(parts[2])
        else { return nil }
        self.init(isPinned: parts[0] == "1", at: Date(milliseconds: at), id: id)
    }

    package var text: String { "\(isPinned ? 1 : 0)-\(at.milliseconds)-\(id)" }
}
