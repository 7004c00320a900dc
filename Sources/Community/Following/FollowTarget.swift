/// What can be followed. Themes and tags are those of a module, under its own numbers.
package enum FollowTarget: Hashable, Sendable {
    /// A topic, a news item: what has no parent.
    case item(Item.ID)
    case theme(Int64)
    case person(Person.ID)
    case tag(Int64)

    /// `item`, `theme`, `person` or `tag`, as the table says it.
    package var kind: String {
        switch self {
        case .item: "item"
        case .theme: "theme"
        case .person: "person"
        case .tag: "tag"
        }
    }

    package var number: Int64 {
        switch self {
        case .item(let id): id.rawValue
        case .person(let id): id.rawValue
        case .theme(let id), .tag(let id): id
        }
    }

    init?(kind: String, number: Int64) {
        switch kind {
        case "item": self = .item(Item.ID(rawValue: number))
        case "theme": self = .theme(number)
        case "person": self = .person(Person.ID(rawValue: number))
        case "tag": self = .tag(number)
        default: return nil
        }
    }

    /// As a form sends it: `theme-12`.
    var text: String { "\(kind)-\(number)" }

    init?(text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Item.ID(segment: String(parts[1])) else { return nil }
        self.init(kind: String(parts[0]), number: id.rawValue)
    }

    /// A topic has no new topics of its own.
    var levels: [FollowLevel] {
        if case .item = self { return [.messages, .digest, .mentions, .off] }
        return FollowLevel.allCases.reversed()
    }
}
