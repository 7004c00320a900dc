import Community
import Storage

/// Whether what somebody writes is published at once.
package enum PremoderationRule: Equatable, Sendable {
    case free
    /// Their first texts wait for a moderator.
    case first(Int)
    case always

    package var name: String {
        switch self {
        case .free: "free"
        case .first: "first"
        case .always: "always"
        }
    }

    /// How many texts the first ones are.
    package var count: Int {
        if case .first(let count) = self { return count }
        return Self.usualCount
    }

    package static let usualCount = 3

    package init?(name: String, count: Int) {
        switch name {
        case "free": self = .free
        case "first" where (1...100).contains(count): self = .first(count)
        case "always": self = .always
        default: return nil
        }
    }
}

/// Where a rule holds: a module of a space, a theme of it, or all modules.
package struct PremoderationPlace: Hashable, Sendable {
    /// The name of a feature; empty for all.
    package let module: String
    /// 0 for the whole module.
    package let theme: Int64

    package init(module: String = "", theme: Int64? = nil) {
        self.module = module
        self.theme = theme ?? 0
    }
}
