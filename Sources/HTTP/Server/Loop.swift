import CLinux
import Glibc

/// One event loop: a thread, an epoll, the connections it serves.
///
/// Everything here belongs to the loop's thread; the rest of the server talks
/// to it through its `Mailbox`.
final class Loop {
    let machinery: Machinery
    let mailbox: Mailbox
    let configuration: ServerConfiguration
    let epoll: Int32
    private(set) var connections: [Connection?] = []
    private var free: [Int] = []
    private var generation: UInt32 = 0
    private(set) var openCount = 0
    var listeners: [Listener]
    var nextLoop = 0
    var spare: Int32
    var writer = ResponseWriter()
    var scratch = [UInt8](repeating: 0, count: 64 << 10)
    /// Requests of this turn on their way to their lanes.
    var outbox: [[Job]] = Lane.allCases.map { _ in [] }
    /// Connections that had more to do when their turn ended.
    var deferred: [Token] = []
    /// The streams that listen to a channel.
    var channels: [String: Set<Token>] = [:]
    var now = Clock.now
    private var nextScan = 0
    /// When memory is given back next.
    var nextTidying = 0
    private var mail: [Mail] = []
    /// When `stop` gives up waiting; nil while serving.
    var stopDeadline: Int?

    /// `listeners` are given to the first loop; it hands connections round.
    init(_ machinery: Machinery, _ mailbox: Mailbox, _ listeners: [Listener]) throws(ServerError) {
        self.machinery = machinery
        self.mailbox = mailbox
        self.listeners = listeners
        configuration = machinery.configuration
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        spare = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard epoll >= 0 else { throw .system("epoll_create1", errno: errno) }
        watch(mailbox.descriptor, .mailbox, EPOLLIN.rawValue | EPOLLET.rawValue)
        for (index, listener) in listeners.enumerated() {
            watch(listener.descriptor, .listener(index), EPOLLIN.rawValue)
        }
    }

    deinit {
        for listener in listeners { Glibc.close(listener.descriptor) }
        if spare >= 0 { Glibc.close(spare) }
        Glibc.close(epoll)
    }

    /// Serves until stopped.
    func run() {
        let capacity = 512
        let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
        defer { events.deallocate() }
        while !isFinished {
            let count = epoll_wait(epoll, events, Int32(capacity), timeout)
            now = Clock.now
            for index in 0..<max(0, Int(count)) {
                let event = events[index]
                handle(Token(event.data.u64), event.events)
            }
            readMail()
            runDeferred()
            for lane in Lane.allCases { flush(lane) }
            if now >= nextScan {
                nextScan = now + tick
                scanDeadlines()
                tidy()
            }
        }
        for case let connection? in connections { close(connection) }
    }

    /// Watches a descriptor under a token.
    @discardableResult
    func watch(_ descriptor: Int32, _ token: Token, _ events: UInt32) -> Bool {
        var event = epoll_event()
        event.events = events
        event.data.u64 = token.bits
        return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0
    }

    /// Makes a place for a new connection.
    func add(_ make: (Token) -> Connection) -> Connection {
        generation = generation &+ 1 == UInt32.max ? 1 : max(1, generation &+ 1)
        let slot = free.popLast() ?? connections.count
        if slot == connections.count { connections.append(nil) }
        let connection = make(Token(slot: slot, generation: generation))
        connections[slot] = connection
        openCount += 1
        return connection
    }

    /// The connection a token names, if it is still there.
    func find(_ token: Token) -> Connection? {
        let slot = Int(token.slot)
        guard slot < connections.count, let connection = connections[slot],
            connection.token == token
        else { return nil }
        return connection
    }

    /// Closes a connection and forgets it.
    func close(_ connection: Connection) {
        guard find(connection.token) != nil else { return }
        unsubscribe(connection)
        release(connection)
        endProduction(connection)
        leave(connection)
        connections[Int(connection.token.slot)] = nil
        free.append(Int(connection.token.slot))
        openCount -= 1
        Glibc.close(connection.descriptor)
        machinery.census.leave(connection.isCounted ? connection.address : nil)
    }

    private var isFinished: Bool {
        guard let stopDeadline else { return false }
        return openCount == 0 || now >= stopDeadline
    }

    /// How often deadlines are looked at.
    private var tick: Int {
        let deadlines = configuration.deadlines
        let shortest = [
            deadlines.head, deadlines.idle, deadlines.transfer, deadlines.discard,
            deadlines.heartbeat,
        ].min()
        return min(max((shortest ?? 0) / 4, 10), 250)
    }

    /// How long `epoll_wait` may sleep, in milliseconds.
    private var timeout: Int32 {
        guard deferred.isEmpty, mailbox.sleep() else { return 0 }
        return openCount == 0 ? -1 : Int32(max(0, nextScan - Clock.now))
    }

    private func readMail() {
        mailbox.take(&mail)
        for letter in mail {
            switch letter {
            case .adopt(let descriptor, let address): adopt(descriptor, address)
            case .answer(let token, let answer): deliver(answer, to: token)
            case .goOn(let token, let session): goOn(session, token)
            case .made(let token, let stretch): take(stretch, for: token)
            case .publish(let channel, let bytes): publish(bytes, on: channel)
            case .endStreams(let channel): endStreams(of: channel)
            case .endAllStreams(let hub): endAllStreams(of: hub)
            case .stop: beginStop()
            }
        }
        mail.removeAll(keepingCapacity: true)
    }

    private func runDeferred() {
        guard !deferred.isEmpty else { return }
        var turn: [Token] = []
        swap(&turn, &deferred)
        for token in turn {
            guard let connection = find(token) else { continue }
            connection.isDeferred = false
            advance(connection)
        }
    }
}
