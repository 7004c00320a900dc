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
    package var uploads = UploadLimits()

    package init() {}

    /// Counts and sizes that no client may pass.
    package struct Limits: Sendable {
        package var head = HeadLimits()
        /// Connections open at once, from everywhere.
        package var connections = 12_000
        /// Connections from one address (IPv6: one /64). Those of a trusted proxy are not counted:
        /// its requests in progress are, for the client that each comes from.
        package var connectionsPerAddress = 64
        /// Requests that may wait for one lane; 503 beyond.
        package var queue = 1_024
        /// Bytes one event stream may be behind before it is cut.
        package var eventBacklog = 64 << 10
        /// Bytes per second a body must come or go at, once past its first
        /// `Deadlines.transfer`.
        package var minimumRate = 1_024
        /// Bytes per second that a body with files must reach on the whole.
        package var uploadRate = 16 << 10
        /// Bytes moved for one connection before the others get their turn.
        package var bytesPerTurn = 256 << 10
        /// Bytes of bodies held in memory at once, of all clients.
        package var bodies = 128 << 20
        /// Bytes of bodies held in memory at once, of one network: an IPv4 address, or 64 bits of
        /// an IPv6 one.
        package var bodiesPerNetwork = 32 << 20
        /// Bodies that are made while they are sent (`BodyProducer`), at once, for all clients;
        /// each holds a quarter of a MiB, roughly. 503 beyond.
        package var productions = 128
        /// The same for one network.
        package var productionsPerNetwork = 16

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
        /// A whole body kept in memory, however steadily it comes.
        package var body = 120_000
        /// A whole body with files, however steadily it comes; the time of `body` and what its
        /// length takes at `Limits.uploadRate`, if that is less.
        package var upload = 7_200_000
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
        /// Threads of the lane `.upload`, which write what has come.
        package var upload = 12

        package init(
            loops: Int? = nil, page: Int? = nil, write: Int = 32, slow: Int = 4, upload: Int = 12
        ) {
            (self.loops, self.page) = (loops, page)
            (self.write, self.slow, self.upload) = (write, slow, upload)
        }
    }
}
