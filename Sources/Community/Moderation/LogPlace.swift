import Foundation
import Storage

/// A place in the log: the pages before it are older. In an address `1559565000000-12`.
struct LogPlace: Equatable, Sendable {
    let at: Date
    let id: ModerationCase.ID

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let at = Int64(parts[0]),
            let id = ModerationCase.ID(segment: String(parts[1]))
        else { return nil }
        self.at = Date(milliseconds: at)
        self.id = id
    }

    init?(_ one: ModerationCase) {
        guard let decidedAt = one.decidedAt else { return nil }
        at = decidedAt
        id = one.id
    }

    var text: String { "\(at.milliseconds)-\(id)" }
}
