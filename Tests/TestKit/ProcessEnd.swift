import Foundation
import Synchronization

/// What the tests of one process share, and leave behind with its end: folders, databases.
package enum ProcessEnd {
    private static let duties = Mutex<[@Sendable () -> Void]>([])

    /// Registered with the system once.
    private static let isAwaited: Bool =
        atexit {
            for duty in ProcessEnd.duties.withLock({ $0 }) { duty() }
        } == 0

    package static func run(_ duty: @escaping @Sendable () -> Void) {
        guard isAwaited else { return duty() }
        duties.withLock { $0.append(duty) }
    }

    /// A new folder that goes away with the process.
    package static func folder(_ name: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/\(name)-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        run { try? FileManager.default.removeItem(atPath: path) }
        return path
    }
}
