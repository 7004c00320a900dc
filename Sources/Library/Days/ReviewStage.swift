import Foundation
import Storage

/// How far the telling of a review has come.
enum ReviewStage: Int, Sendable {
    case none, soon, day, moderators

    /// What comes first for a day that is set now; a notice whose day has gone is left out.
    static func first(of day: Date, at now: Date, in zone: TimeZone) -> (stage: Self, next: Date) {
        let soon = ReviewDates.move(day, days: -ReviewDates.notice, in: zone)
        return soon > now ? (.none, soon) : (.soon, day)
    }

    /// What is told after this, and when the one after that is.
    func following(_ day: Date, in zone: TimeZone) -> (stage: Self, next: Date?)? {
        switch self {
        case .none: (.soon, day)
        case .soon: (.day, ReviewDates.move(day, days: ReviewDates.patience, in: zone))
        case .day: (.moderators, nil)
        case .moderators: nil
        }
    }
}
