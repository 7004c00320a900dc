package import Community

/// One thing that can be followed: of a kind that a feature has declared, under its own number.
package struct FollowTarget: Hashable, Sendable {
    static let item = "item"
    static let person = "person"
    static let space = "space"

    /// The name of its `FollowKind`.
    package let kind: String
    package let number: Int64

    /// A topic, a news item: what has no parent.
    package static func item(_ id: Item.ID) -> FollowTarget {
        FollowTarget(kind: item, number: id.rawValue)
    }

    package static func person(_ id: Person.ID) -> FollowTarget {
        FollowTarget(kind: person, number: id.rawValue)
    }

    /// All of a space: what holds where nothing else was chosen.
    static func space(_ id: Space.ID) -> FollowTarget {
        FollowTarget(kind: space, number: id.rawValue)
    }

    init(kind: String, number: Int64) {
        self.kind = kind
        self.number = number
    }

    /// As a form sends it: `forum.theme-12`.
    var text: String { "\(kind)-\(number)" }

    init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Item.ID(segment: String(parts[1])) else { return nil }
        self.init(kind: String(parts[0]), number: id.rawValue)
    }
}
