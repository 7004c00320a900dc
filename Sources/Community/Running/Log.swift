import Foundation
import Synchronization

/// Lines for the operator on standard error: no passwords, no tokens, no bodies.
package struct Log: Sendable {
    private let write: @Sendable (String) -> Void

    package init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

    package static let standardError = Log { line in
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// A test looks at what was logged.
    package static func collecting(in lines: LogLines) -> Log {
        Log { lines.append($0) }
    }

    package func error(_ message: String) { write(stamped("error", message)) }
    package func info(_ message: String) { write(stamped("info", message)) }

    private func stamped(_ level: String, _ message: String) -> String {
        let now = LocalDate(Date(), .gmt).rfc3339
        let oneLine = message.map { $0.isNewline || $0 == "\u{1B}" ? " " : $0 }
        return "\(now) \(level) \(String(oneLine))"
    }
}

/// Collected log lines.
package final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    package init() {}

    package var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) { lines.withLock { $0.append(line) } }
}
