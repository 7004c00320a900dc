/// How one thing stands: well, worth a look, or somebody must do something.
enum HealthState: Int, Comparable {
    case well, mind, act

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// The key of its word, and the class of its stamp.
    var word: String { "health.state.\(name)" }

    var name: String {
        switch self {
        case .well: "ok"
        case .mind: "warn"
        case .act: "bad"
        }
    }

    var icon: String { self == .well ? "done" : "warning" }
}
