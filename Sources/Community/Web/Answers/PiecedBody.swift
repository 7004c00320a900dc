import HTTP
import Synchronization

/// A long body that is made while it is sent, some of its things at a time.
package final class PiecedBody: BodyProducer {
    private let head: [UInt8]
    private let pieces: [Range<Int>]
    private let write: @Sendable (Range<Int>) throws -> [UInt8]
    /// How many parts are sent, the head as one of them.
    private let sent = Mutex(0)

    /// - Parameters:
    ///   - count: how many things there are.
    ///   - piece: how many of them are written at once.
    ///   - head: what stands before them.
    ///   - write: some of them, in their order.
    package init(
        _ count: Int, piece: Int, head: [UInt8] = [],
        write: @escaping @Sendable (Range<Int>) throws -> [UInt8]
    ) {
        (self.head, self.write) = (head, write)
        pieces = stride(from: 0, to: count, by: piece).map { $0..<min($0 + piece, count) }
    }

    package func next() throws -> [UInt8]? {
        try sent.withLock { sent in
            defer { sent += 1 }
            if sent == 0 { return head }
            return sent <= pieces.count ? try write(pieces[sent - 1]) : nil
        }
    }
}
