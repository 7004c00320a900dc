import Foundation

/// When an item is to be seen.
enum Plan: Equatable, Sendable {
    /// With the moment that it is meant for, if one was given.
    case draft(for: Date?)
    case now
    case at(Date)

    /// The moment that was chosen, even if nothing happens then.
    var moment: Date? {
        switch self {
        case .draft(let moment): moment
        case .at(let moment): moment
        case .now: nil
        }
    }

    /// When it is published by itself.
    var publishAt: Date? {
        if case .at(let moment) = self { return moment }
        return nil
    }
}
