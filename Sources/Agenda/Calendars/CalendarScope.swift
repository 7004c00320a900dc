import Content

/// Which events of a space a calendar elsewhere shows.
enum CalendarScope: Equatable, Sendable {
    case all
    /// Those to which its reader said yes or maybe.
    case mine
    case theme(ItemTheme.ID)

    var name: String {
        switch self {
        case .all: "all"
        case .mine: "mine"
        case .theme: "theme"
        }
    }

    var theme: ItemTheme.ID? {
        if case .theme(let id) = self { return id }
        return nil
    }
}
