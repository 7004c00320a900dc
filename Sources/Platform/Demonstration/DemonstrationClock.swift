import Community
import Content
import Foundation
import Synchronization

/// Shows the past while the demonstration is written, and then the time that it is.
final class DemonstrationClock: Sendable {
    private let past = Mutex<Date?>(nil)

    var clock: Clock { Clock { self.past.withLock { $0 } ?? Clock.system.now() } }

    func turn(to moment: Date) { past.withLock { $0 = moment } }

    func release() { past.withLock { $0 = nil } }
}
