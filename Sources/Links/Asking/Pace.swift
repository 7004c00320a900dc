import Foundation

/// Keeps a rate: whoever waits goes on when their turn has come.
final class Pace {
    private let gap: Duration
    private var next: ContinuousClock.Instant?

    /// - Parameter rate: turns in one second.
    init(rate: Double) { gap = .seconds(1 / max(rate, 0.001)) }

    func wait() {
        let now = ContinuousClock.now
        let turn = max(next ?? now, now)
        next = turn + gap
        guard turn > now else { return }
        Thread.sleep(forTimeInterval: now.duration(to: turn) / .seconds(1))
    }
}
