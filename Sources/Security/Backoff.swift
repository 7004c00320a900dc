package import FoundationEssentials

/// Slows down guessing at one account: some failures are free, then each doubles the wait.
///
/// Never a lasting lock, which anyone could use against a member: the wait is capped, and the
/// count is forgotten after a quiet day. Keep `failures` and `lastFailure` in a table.
package struct Backoff: Equatable, Sendable {
    /// Failures that cost nothing.
    package static let free = 5
    /// The longest wait, in seconds.
    package static let longest: TimeInterval = 15 * 60
    /// Quiet time after which the count starts again, in seconds.
    package static let memory: TimeInterval = 24 * 60 * 60

    /// Failures in a row.
    package private(set) var failures: Int
    /// When the last of them was; nil if there was none.
    package private(set) var lastFailure: Date?

    package init(failures: Int = 0, lastFailure: Date? = nil) {
        self.failures = max(0, failures)
        self.lastFailure = lastFailure
    }

    /// Seconds to wait after so many failures in a row: 0 up to five, then 1, 2, 4 ... 900.
    package static func delay(afterFailures failures: Int) -> TimeInterval {
        guard failures > free else { return 0 }
        let doublings = min(failures - free - 1, 20)
        return min(longest, TimeInterval(1 << doublings))
    }

    /// May the account try now? The wait never exceeds `longest`, even if the clock went back.
    package func decision(at now: Date) -> ThrottleDecision {
        guard let lastFailure else { return .allowed }
        let delay = Self.delay(afterFailures: failures)
        let left = min(delay, delay - now.timeIntervalSince(lastFailure))
        return left > 0 ? .retryAfter(seconds: Int(left.rounded(.up))) : .allowed
    }

    /// Counts one failure more; one after a quiet day is the first again.
    package mutating func recordFailure(at now: Date) {
        if let lastFailure, now.timeIntervalSince(lastFailure) > Self.memory { failures = 0 }
        failures = failures < .max ? failures + 1 : failures
        lastFailure = now
    }

    package mutating func recordSuccess() {
        self = Backoff()
    }
}
