import HTTP
import Synchronization

/// A long body that is made while it is sent, each part from where the one before it ended: for a
/// list of which nobody knows how long it is.
package final class ContinuedBody: BodyProducer {
    /// A part, and where the next one begins; nil for the last.
    package typealias Part = (bytes: [UInt8], next: Int64?)

    private let write: @Sendable (Int64) throws -> Part
    private let state: Mutex<(head: [UInt8]?, next: Int64?)>

    /// - Parameters:
    ///   - head: what stands before the parts.
    ///   - start: where the first part begins.
    package init(
        head: [UInt8], from start: Int64, write: @escaping @Sendable (Int64) throws -> Part
    ) {
        self.write = write
        state = Mutex((head, start))
    }

    package func next() throws -> [UInt8]? {
        try state.withLock { state in
            if let head = state.head {
                state.head = nil
                return head
            }
            guard let place = state.next else { return nil }
            let part = try write(place)
            state.next = part.next
            return part.bytes
        }
    }
}
