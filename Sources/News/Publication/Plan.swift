import Foundation

/// When an item is to be seen.
enum Plan: Equatable, Sendable {
    case draft
    case now
    case at(Date)
}
