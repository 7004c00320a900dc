import Foundation
package import Storage
import Synchronization

/// Small writes that a page owes after it has been read: opened marks, last visits.
/// Losing them in a crash harms nobody; they share one commit. What must not be lost, such as an
/// entry of the audit log, does not belong here.
package final class DeferredWrites: Sendable {
    package typealias Write = @Sendable (Database) throws -> Void

    private struct Waiting {
        var writes: [Write] = []
        /// Those for which there was no room.
        var dropped = 0
    }

    private let waiting = Mutex(Waiting())
    /// Held by whoever does them.
    private let doing = Mutex(())
    private let signal = DispatchSemaphore(value: 0)
    private static let most = 10_000

    init() {}

    package func add(_ write: @escaping Write) {
        let wasEmpty = waiting.withLock { waiting in
            guard waiting.writes.count < Self.most else {
                waiting.dropped += 1
                return false
            }
            waiting.writes.append(write)
            return waiting.writes.count == 1
        }
        if wasEmpty { signal.signal() }
    }

    /// Does what waits, in one transaction; one that fails does not harm the others. What another
    /// thread has taken before is done as well when this returns.
    package func drain(_ database: DatabasePool, log: Log) {
        doing.withLock { _ in perform(database, log) }
    }

    private func perform(_ database: DatabasePool, _ log: Log) {
        let taken = waiting.withLock { waiting in
            defer { waiting = Waiting() }
            return waiting
        }
        guard !taken.writes.isEmpty else { return }
        if taken.dropped > 0 {
            log.error("deferred writes: \(taken.dropped) dropped, since \(Self.most) waited")
        }
        do {
            try database.write(.beside) { db in
                for write in taken.writes {
                    do { try db.savepoint { try write(db) } } catch {
                        log.error("deferred write: \(error)")
                    }
                }
            }
        } catch {
            log.error("deferred writes: \(error)")
        }
    }

    /// Waits until something is to be done, or the time is over. What comes within a moment is done
    /// along with it: each commit has every reader read the file anew.
    package func wait(seconds: Double) {
        guard signal.wait(timeout: .now() + seconds) == .success else { return }
        Thread.sleep(forTimeInterval: 0.05)
    }
}
