/// Makes a body piece by piece while it is sent, such as an archive of many files.
///
/// A worker of the lane `.slow` asks for a piece whenever the client has taken most of what there
/// is, never an event loop, and no thread waits for a slow reader. One thread asks at a time, not
/// always the same. The server lets go of the producer as soon as the body is out or the client
/// gone: what has to be closed then belongs into its `deinit`.
///
///     final class Countdown: BodyProducer {
///         private let left = Mutex(10)
///         func next() -> [UInt8]? {
///             left.withLock { left in
///                 guard left > 0 else { return nil }
///                 left -= 1
///                 return Array("\(left + 1)\n".utf8)
///             }
///         }
///     }
package protocol BodyProducer: AnyObject, Sendable {
    /// The next piece, some 64 KiB; nil after the last. An empty one says that there is
    /// work left and nothing to send yet: whoever else waits for the thread gets a turn.
    ///
    /// After an error the connection is cut without an end, so that the client can tell that its
    /// copy is not whole; before the first byte it is answered 500. Nothing else is told of it.
    func next() throws -> [UInt8]?
}
