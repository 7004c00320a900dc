import Community
import Storage

/// What one can say with one click. The order is that of the bar.
package enum Reaction: String, SQLValue, CaseIterable, Sendable {
    case thanks, agree, support, celebrate

    /// Its symbol in the sprite.
    var icon: String {
        switch self {
        case .thanks: "thanks"
        case .agree: "check"
        case .support: "heart"
        case .celebrate: "useful"
        }
    }
}
