import Community
import Content
import Foundation
import Storage

/// What a moderator decides. For an appeal, `publish` takes the decision back and `keep`
/// maintains it.
enum Decision: String, SQLValue, CaseIterable, Sendable {
    case publish, keep, hide, askEdit, warn

    /// Those that may be taken on a case.
    static func all(for origin: ModerationCase.Origin) -> [Decision] {
        switch origin {
        case .held: [.publish, .askEdit, .hide]
        case .report: [.keep, .hide, .askEdit, .warn]
        case .appeal: [.keep, .publish]
        }
    }

    /// Whether its author must be told why.
    var needsReason: Bool { [.hide, .askEdit, .warn].contains(self) }
}
