import Foundation
import HTTP

/// What a stream that is opened by a visit is bound to.
struct StreamTerms: Sendable {
    /// What streams of the site had seen before anything was read for the visit; nil for a visit
    /// that opens none.
    let mark: EventMark?
    /// When the session ends unless its owner is seen again; nil for a guest.
    let end: Date?

    /// Milliseconds from a moment on, at most a month.
    func lifetime(from now: Date) -> Int? {
        end.map { Int(min(max(0, $0.timeIntervalSince(now)), 31 * 86_400) * 1000) }
    }
}
