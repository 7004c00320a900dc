package import Foundation
import Synchronization

/// What time it is: the machine's clock, or one that a test moves by hand.
package struct Clock: Sendable {
    package let now: @Sendable () -> Date

    package static let system = Clock {
        // Whole milliseconds, as the database keeps them.
        Date(timeIntervalSince1970: (Date().timeIntervalSince1970 * 1000).rounded() / 1000)
    }

    package init(now: @escaping @Sendable () -> Date) { self.now = now }
}

/// A clock that stands still until it is moved.
package final class FixedClock: Sendable {
    private let moment: Mutex<Date>

    package init(_ moment: Date) { self.moment = Mutex(moment) }

    package var clock: Clock { Clock { self.moment.withLock { $0 } } }

    package func move(by seconds: TimeInterval) {
        moment.withLock { $0 = $0.addingTimeInterval(seconds) }
    }
}
