import Community
import Content
import Foundation
import Security

/// Tries at passwords from one network: fifty at once, then one a minute. It is looser than an
/// account's, since a whole union hall may share one address, and a success gives back its own
/// try alone: whoever has an account gains nothing for guessing at others.
struct NetworkLimit: Equatable {
    static let capacity = 50.0
    private static let pause: TimeInterval = 60

    /// When everything that was used will have come back.
    private(set) var fullAt: Date

    mutating func take(at now: Date) -> ThrottleDecision {
        let used = max(0, fullAt.timeIntervalSince(now)) / Self.pause
        var bucket = TokenBucket(
            capacity: Self.capacity, refillPerSecond: 1 / Self.pause,
            level: Self.capacity - used, updatedAt: now)
        let decision = bucket.take(at: now)
        fullAt = now.addingTimeInterval((Self.capacity - bucket.level) * Self.pause)
        return decision
    }

    mutating func giveBack() { fullAt = fullAt.addingTimeInterval(-Self.pause) }
}
