import CLinux
import Glibc

/// Asks a server as fast as it answers, over connections that stay open, from one thread.
final class Load {
    struct Measured {
        var count = 0
        var refused = 0
        /// Of those, how many were answered that the server has too much to do.
        var putOff = 0
        var seconds = 0.0
        var latencies = Latencies()

        var rate: Double { seconds > 0 ? Double(count) / seconds : 0 }

        mutating func add(_ other: Measured) {
            count += other.count
            refused += other.refused
            putOff += other.putOff
            seconds += other.seconds
            latencies.add(other.latencies)
        }
    }

    private let asking: Asking
    private let connections: [LoadConnection]
    private let poll: Int32
    /// The number of the next request.
    private(set) var next: Int
    private var events: [epoll_event]
    private var room = [UInt8](repeating: 0, count: 256 << 10)

    /// Connections send one request at a time. They come from addresses of a `network` of their
    /// own, few from each, and are spread evenly over the ports.
    init(
        ports: [Int], connections count: Int, network: Int, _ asking: Asking, from first: Int = 0
    ) throws {
        self.asking = asking
        next = first
        poll = epoll_create1(0)
        connections = try (0..<count).map { index in
            LoadConnection(
                try Sockets.connect(
                    port: ports[index % ports.count],
                    from: "127.0.\(network).\(1 + index / 32)"))
        }
        events = Array(repeating: epoll_event(), count: count)
        for (index, connection) in connections.enumerated() {
            var event = epoll_event()
            event.events = EPOLLIN.rawValue
            event.data.u64 = UInt64(index)
            epoll_ctl(poll, EPOLL_CTL_ADD, connection.descriptor, &event)
        }
    }

    convenience init(
        port: Int, connections: Int, network: Int, _ requests: [[UInt8]]
    ) throws {
        try self.init(
            ports: [port], connections: connections, network: network, .inTurn(requests))
    }

    deinit {
        for connection in connections { close(connection.descriptor) }
        close(poll)
    }

    func run(seconds: Double) throws -> Measured {
        var measured = Measured()
        let start = Moment.now
        let end = start + Int(seconds * 1e9)
        for connection in connections where connection.isIdle { try ask(connection, start) }
        while Moment.now < end {
            for connection in try answered(measured: &measured) { try ask(connection, Moment.now) }
        }
        measured.seconds = Moment.seconds(since: start)
        // What is still asked for would weigh on whoever is measured next.
        var ignored = Measured()
        while connections.contains(where: { !$0.isIdle }), Moment.now < end + 5_000_000_000 {
            _ = try answered(measured: &ignored)
        }
        return measured
    }

    /// Waits for answers, and gives the connections that have theirs.
    private func answered(measured: inout Measured) throws -> [LoadConnection] {
        let count = epoll_wait(poll, &events, Int32(events.count), 100)
        let now = Moment.now
        let done = try events.prefix(max(0, Int(count))).map { connections[Int($0.data.u64)] }
            .filter { try receive($0) }
        for connection in done {
            measured.latencies.add(nanoseconds: now - connection.sentAt)
            measured.count += 1
            if connection.status >= 400 { measured.refused += 1 }
        }
        return done
    }

    private func ask(_ connection: LoadConnection, _ now: Int) throws {
        try connection.send(asking.request(next), at: now)
        next += 1
    }

    /// Whether the answer is whole.
    private func receive(_ connection: LoadConnection) throws -> Bool {
        try room.withUnsafeMutableBytes { room in
            let flags = Int32(MSG_DONTWAIT)
            let count = recv(connection.descriptor, room.baseAddress, room.count, flags)
            guard count > 0 else {
                if count < 0, errno == EAGAIN { return false }
                throw BenchError.failed("the server closed a connection")
            }
            return try connection.take(UnsafeRawBufferPointer(rebasing: room[..<count]))
        }
    }
}
