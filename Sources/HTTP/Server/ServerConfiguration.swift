/// Every limit and deadline of a server, with the defaults of Parvis.
package struct ServerConfiguration: Sendable {
    /// Where to listen: numeric IPv4 or IPv6 addresses. `::` alone listens to
    /// both families.
    package var addresses: [String] = ["127.0.0.1", "::1"]
    /// 0 lets the system choose; `start` returns the port.
    package var port: Int = 8080
    /// Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed:
    /// addresses or networks such as `10.0.0.0/8`.
    package var trustedProxies: [String] = []

    package var limits = Limits()
    package var deadlines = Deadlines()
    package var threads = Threads()
    package var multipart = MultipartLimits()

    package init() {}

    /// Counts and sizes that no client may pass.
    package struct Limits: Sendable {
        package var head = HeadLimits()
        /// Connections open at once, from everywhere.
        package var connections = 12_000
        /// Connections from one address (IPv6: one /64); those of a trusted proxy are not
        /// counted here.
        package var connectionsPerAddress = 64
        /// Requests that may wait for one lane; 503 beyond.
        package var queue = 1_024
        /// Bytes one event stream may be behind before it is cut.
        package var eventBacklog = 64 << 10
        /// Bytes per second a body must come or go at, once past its first
        /// `Deadlines.transfer`.
        package var minimumRate = 1_024
        /// Bytes moved for one connection before the others get their turn.
        package var bytesPerTurn = 1 << 20

        package init() {}
    }

    /// In milliseconds.
    package struct Deadlines: Sendable {
        /// From the first byte of a head to its last.
        package var head = 10_000
        /// Between two requests of a connection.
        package var idle = 30_000
        /// The span over which `Limits.minimumRate` is measured.
        package var transfer = 10_000
        /// How long a refused client may go on sending before it is cut.
        package var discard = 2_000
        /// How long a request may wait for a thread.
        package var queue = 10_000
        /// Between two comments of a silent event stream.
        package var heartbeat = 20_000
        /// How long `stop` lets running requests finish.
        package var stop = 10_000

        package init() {}
    }

    /// How many threads serve each lane: see `Admission`.
    package struct Threads: Sendable {
        /// Event loops; nil is one per core.
        package var loops: Int?
        /// Threads of the lane `.page`; nil is cores + 2.
        package var page: Int?
        /// Threads of the lane `.write`, which mostly wait for a shared commit.
        package var write = 32
        /// Threads of the lane `.slow`: hashes of passwords, pictures.
        package var slow = 4
        /// Threads of the lane `.upload`, which mostly wait for the client.
        package var upload = 32

        package init(
            loops: Int? = nil, page: Int? = nil, write: Int = 32, slow: Int = 4, upload: Int = 32
        ) {
            (self.loops, self.page) = (loops, page)
            (self.write, self.slow, self.upload) = (write, slow, upload)
        }
    }
}
