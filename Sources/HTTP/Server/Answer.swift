import Glibc

/// A response ready for the wire, as a worker hands it to a loop.
struct Answer: Sendable {
    /// Status line, headers and empty line.
    var head: [UInt8]
    var body: [UInt8] = []
    /// What follows `body`.
    var file: FileSpan?
    /// What makes the body, in place of `body` and `file`.
    var production: Production?
    /// The channels of a stream of events that stays open.
    var events: EventSubscription?
    /// Whether another request may follow on the connection.
    var keepAlive: Bool
}

/// A part of an open file.
struct FileSpan: Sendable {
    let file: OpenFile
    var offset: Int
    var remaining: Int
}

/// A descriptor, closed when no one holds it any more.
final class OpenFile: Sendable {
    let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
