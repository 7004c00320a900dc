import Community
import Storage

/// How much somebody wants to be told. The order is that of how much; it is stored as a number,
/// so that the database can compare.
package enum FollowLevel: Int64, SQLValue, CaseIterable, Comparable, Sendable {
    /// Nothing, not even when named.
    case off = 0
    /// Only what names me or answers me: what holds where nothing was chosen.
    case mentions = 1
    /// The rest once a day, in one notice.
    case digest = 2
    /// Each new topic.
    case topics = 3
    /// Each message.
    case messages = 4

    package static func < (one: FollowLevel, other: FollowLevel) -> Bool {
        one.rawValue < other.rawValue
    }

    /// Its name in forms and catalogues.
    package var name: String {
        switch self {
        case .off: "off"
        case .mentions: "mentions"
        case .digest: "digest"
        case .topics: "topics"
        case .messages: "messages"
        }
    }

    package init?(name: String) {
        guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = level
    }
}
