import CLinux
import Glibc

extension Loop {
    /// Opens a stream of events.
    func subscribe(_ connection: Connection, _ events: EventSubscription) {
        connection.phase = .streaming
        connection.streamEnd = events.lifetime.map { now + max(0, $0) } ?? .max
        connection.deadline = nextBeat(of: connection)
        // A client that vanished without a word is noticed after three beats.
        connection.descriptor.setOption(
            Int32(IPPROTO_TCP), TCP_USER_TIMEOUT, Int32(3 * configuration.deadlines.heartbeat))
        for channel in events.channels {
            channels[channel, default: []].insert(connection.token)
        }
        events.hub.join(mailbox)
        if let mark = events.since, events.hub.hasPassed(since: mark, on: events.channels) {
            return close(connection)
        }
        if let greeting = events.greeting { push(greeting.bytes, connection) }
    }

    /// Takes a stream, if it is one, off its channels.
    func unsubscribe(_ connection: Connection) {
        guard connection.phase == .streaming, let events = connection.events else { return }
        for channel in events.channels {
            channels[channel]?.remove(connection.token)
            if channels[channel]?.isEmpty == true { channels[channel] = nil }
        }
        events.hub.leave(mailbox)
    }

    /// Sends an event to the streams of a channel.
    func publish(_ bytes: [UInt8], on channel: String) {
        for token in channels[channel] ?? [] {
            guard let connection = find(token) else { continue }
            push(bytes, connection)
        }
    }

    /// Ends the streams of a channel.
    func endStreams(of channel: String) {
        for token in channels[channel] ?? [] {
            if let connection = find(token) { close(connection) }
        }
    }

    /// Ends the streams of a hub.
    func endAllStreams(of hub: EventHub) {
        for case let connection? in connections
        where connection.phase == .streaming && connection.events?.hub === hub {
            close(connection)
        }
    }

    /// Keeps a silent stream alive; one whose time is over ends, and one that
    /// has not taken what was sent since the last time is cut.
    func heartbeat(_ connection: Connection) {
        guard now < connection.streamEnd else { return close(connection) }
        guard connection.output.backlog == 0 else { return drop(connection) }
        connection.deadline = nextBeat(of: connection)
        push(EventStream.heartbeat, connection)
    }

    private func nextBeat(of connection: Connection) -> Int {
        min(now + configuration.deadlines.heartbeat, connection.streamEnd)
    }

    /// Sends what waits, and notices when the client leaves.
    func stream(_ connection: Connection) -> Step {
        let count = receiveScratch(connection)
        if count == 0 {
            close(connection)
            return .gone
        }
        if connection.canWrite, connection.output.backlog > 0 {
            var moved = 0
            let progress = connection.output.flush(
                to: connection.descriptor, budget: configuration.limits.bytesPerTurn,
                moved: &moved)
            if progress == .full { connection.canWrite = false }
            if progress == .failed {
                close(connection)
                return .gone
            }
        }
        return count > 0 ? .again : .wait
    }

    private func push(_ bytes: [UInt8], _ connection: Connection) {
        guard connection.output.backlog + bytes.count <= configuration.limits.eventBacklog else {
            return drop(connection)
        }
        connection.output.append(bytes)
        if !connection.isDeferred { advance(connection) }
    }

    private func drop(_ connection: Connection) {
        connection.events?.hub.countDropped()
        close(connection)
    }
}
