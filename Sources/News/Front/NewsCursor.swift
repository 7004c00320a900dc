import Community
import Foundation
import Storage

/// A place in a list, as an address carries it: `1-1559565000000-12` is pinned or not, the moment
/// and the item. What comes in between two visits moves nothing.
struct NewsCursor: Equatable, Sendable {
    let isPinned: Bool
    let at: Date
    let id: Item.ID

    init(isPinned: Bool, at: Date, id: Item.ID) {
        self.isPinned = isPinned
        self.at = at
        self.id = id
    }

    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "0" || parts[0] == "1", parts[1].utf8.count < 16,
            let at = Int64(parts[1]), at >= 0, let id = Item.ID(segment: String(parts[2]))
        else { return nil }
        self.init(isPinned: parts[0] == "1", at: Date(milliseconds: at), id: id)
    }

    var text: String { "\(isPinned ? 1 : 0)-\(at.milliseconds)-\(id)" }
}
