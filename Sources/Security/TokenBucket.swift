package import FoundationEssentials

/// A token bucket: `capacity` at once, then `refillPerSecond` in the long run.
///
/// A value: keep `level` and `updatedAt` in a table or a dictionary under `Mutex`.
package struct TokenBucket: Equatable, Sendable {
    /// Tokens that a full bucket holds.
    package let capacity: Double
    /// Tokens that come back each second.
    package let refillPerSecond: Double
    /// Tokens left at `updatedAt`.
    package private(set) var level: Double
    /// The moment that `level` speaks of.
    package private(set) var updatedAt: Date

    /// A bucket; full unless `level` says otherwise. Negative numbers count as zero.
    package init(
        capacity: Double, refillPerSecond: Double, level: Double? = nil, updatedAt: Date
    ) {
        self.capacity = max(0, capacity)
        self.refillPerSecond = max(0, refillPerSecond)
        self.level = min(max(0, level ?? capacity), max(0, capacity))
        self.updatedAt = updatedAt
    }

    /// Takes tokens if there are enough; a refusal takes none. A clock that went back gives
    /// no tokens and takes none away.
    package mutating func take(_ cost: Double = 1, at now: Date) -> ThrottleDecision {
        let elapsed = max(0, now.timeIntervalSince(updatedAt))
        level = min(capacity, level + elapsed * refillPerSecond)
        updatedAt = now
        guard level < cost else {
            level -= max(0, cost)
            return .allowed
        }
        return .retryAfter(seconds: seconds(for: cost - level))
    }

    /// True if it is full again at that moment: its row may be forgotten.
    package func isFull(at now: Date) -> Bool {
        level + max(0, now.timeIntervalSince(updatedAt)) * refillPerSecond >= capacity
    }

    /// Whole seconds until so many tokens come, at most a day.
    private func seconds(for missing: Double) -> Int {
        let day = 86_400.0
        guard refillPerSecond > 0 else { return Int(day) }
        return Int(min(day, max(1, (missing / refillPerSecond).rounded(.up))))
    }
}
