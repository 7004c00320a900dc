import Foundation
package import Storage
import Synchronization

/// Small writes that a page owes after it has been read: opened marks, last visits.
/// Losing them in a crash harms nobody; they share one commit.
package final class DeferredWrites: Sendable {
    package typealias Write = @Sendable (Database) throws -> Void

    private let waiting = Mutex<[Write]>([])
    private let signal = DispatchSemaphore(value: 0)
    private static let most = 10_000

    init() {}

    package func add(_ write: @escaping Write) {
        let wasEmpty = waiting.withLock { list in
            guard list.count < Self.most else { return false }
            list.append(write)
            return list.count == 1
        }
        if wasEmpty { signal.signal() }
    }

    /// Does what waits, in one transaction; one that fails does not harm the others.
    package func drain(_ database: DatabasePool, log: Log) {
        let writes = waiting.withLock { list in
            defer { list = [] }
            return list
        }
        guard !writes.isEmpty else { return }
        do {
            try database.write { db in
                for write in writes {
                    do { try db.savepoint { try write(db) } } catch {
                        log.error("deferred write: \(error)")
                    }
                }
            }
        } catch {
            log.error("deferred writes: \(error)")
        }
    }

    /// Waits until something is to be done, or the time is over.
    package func wait(seconds: Double) {
        _ = signal.wait(timeout: .now() + seconds)
    }
}
