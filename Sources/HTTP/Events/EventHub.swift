import Synchronization

/// Carries events from any thread to the connections that listen.
///
/// An event published before the stream's headers were sent is not replayed:
/// a page that must miss nothing asks again for what is newer than it shows
/// once its stream is open.
package final class EventHub: Sendable {
    /// What the hub has seen since it was made.
    package struct Counts: Sendable, Equatable {
        /// Streams open now.
        package var open = 0
        /// Events published.
        package var published = 0
        /// How often streams were ended, of one channel or all.
        package var ended = 0
        /// Streams cut because their reader was too slow.
        package var dropped = 0
    }

    private struct State {
        var counts = Counts()
        /// The loops that have streams of this hub, and how many.
        var loops: [(mailbox: any EventMailbox, streams: Int)] = []
        /// The channels of the last events, with the number of each.
        var recent: [(number: Int, channel: String)] = []

        mutating func note(_ channel: String) {
            counts.published += 1
            recent.append((counts.published, channel))
            if recent.count > 2 * EventHub.remembered {
                recent.removeFirst(EventHub.remembered)
            }
        }
    }

    /// How many events are remembered at least, for streams that open meanwhile.
    private static let remembered = 512

    private let state = Mutex(State())

    package init() {}

    /// The counts of this moment.
    package var statistics: Counts { state.withLock { $0.counts } }

    /// What it has seen until now.
    package var mark: EventMark {
        state.withLock { EventMark(published: $0.counts.published, ended: $0.counts.ended) }
    }

    /// Whether a stream that opens now may have missed something of its channels, or its end,
    /// since a moment.
    func hasPassed(since mark: EventMark, on channels: [String]) -> Bool {
        state.withLock { state in
            if state.counts.ended != mark.ended { return true }
            if state.counts.published == mark.published { return false }
            guard let first = state.recent.first, first.number <= mark.published + 1 else {
                return true
            }
            return state.recent.reversed().prefix { $0.number > mark.published }
                .contains { channels.contains($0.channel) }
        }
    }

    /// Sends `event` to every stream that listens to `channel`; returns at
    /// once.
    package func publish(channel: String, _ event: Event) {
        let loops = state.withLock { state in
            state.note(channel)
            return state.loops.map(\.mailbox)
        }
        guard !loops.isEmpty else { return }
        let bytes = event.bytes
        for loop in loops { loop.publish(bytes, on: channel) }
    }

    /// Ends every stream that listens to `channel`; a browser opens its own
    /// again, if it still may.
    package func end(channel: String) {
        for mailbox in countEnding() { mailbox.endStreams(of: channel) }
    }

    /// Ends every stream, as when something that would have ended some of them
    /// may have been missed; the browsers open them again, if they still may.
    package func endAll() {
        for mailbox in countEnding() { mailbox.endStreams(of: self) }
    }

    private func countEnding() -> [any EventMailbox] {
        state.withLock { state in
            state.counts.ended += 1
            return state.loops.map(\.mailbox)
        }
    }

    /// A loop has one more stream.
    func join(_ mailbox: some EventMailbox) {
        state.withLock { state in
            state.counts.open += 1
            if let index = state.loops.firstIndex(where: { $0.mailbox === mailbox }) {
                state.loops[index].streams += 1
            } else {
                state.loops.append((mailbox, 1))
            }
        }
    }

    /// A loop has one stream less.
    func leave(_ mailbox: some EventMailbox) {
        state.withLock { state in
            state.counts.open -= 1
            guard let index = state.loops.firstIndex(where: { $0.mailbox === mailbox }) else {
                return
            }
            state.loops[index].streams -= 1
            if state.loops[index].streams == 0 { state.loops.remove(at: index) }
        }
    }

    func countDropped() {
        state.withLock { $0.counts.dropped += 1 }
    }
}
