import CLinux
import CSodium
import Glibc
import Synchronization

/// A strict HTTP/1.1 server (RFC 9110, RFC 9112) on epoll.
///
///     let server = Server(configuration: configuration, application: site)
///     let port = try server.start()
///     server.wait()
package final class Server<Served: Application>: Sendable {
    private enum Phase {
        case new
        case running(Machinery)
        case stopped
    }

    private let configuration: ServerConfiguration
    private let application: Served
    private let phase = Mutex(Phase.new)
    private let loops = ThreadGroup()
    private let workers = ThreadGroup()
    private let end = Semaphore()

    package init(configuration: ServerConfiguration, application: Served) {
        self.configuration = configuration
        self.application = application
    }

    /// Starts to listen and returns the port. Every worker has its context by
    /// then: an error of `makeContext` is thrown from here.
    package func start() throws -> Int {
        guard case .new = phase.withLock({ $0 }) else { throw ServerError.alreadyStarted }
        signal(SIGPIPE, SIG_IGN)
        guard sodium_init() >= 0 else { throw ServerError.system("sodium_init", errno: 0) }
        Self.raiseDescriptorLimit()
        Self.giveMemoryBack()
        let machinery = try Machinery(configuration, loops: loopCount, application)
        phase.withLock { $0 = .running(machinery) }
        do {
            try startWorkers(machinery)
            let (listeners, port) = try Listener.all(
                configuration.addresses, port: configuration.port)
            try startLoops(machinery, listeners)
            return port
        } catch {
            stop()
            throw error
        }
    }

    /// Stops accepting, lets running requests finish within
    /// `Deadlines.stop`, and returns when all is over. Idle connections and
    /// streams of events are closed at once.
    package func stop() {
        let machinery: Machinery? = phase.withLock { phase in
            guard case .running(let machinery) = phase else { return nil }
            phase = .stopped
            return machinery
        }
        guard let machinery else { return }
        let patience = configuration.deadlines.stop + 1_000
        for mailbox in machinery.mailboxes { mailbox.post(.stop) }
        loops.wait(milliseconds: patience)
        for lane in Lane.allCases { machinery.queue(lane).close() }
        workers.wait(milliseconds: patience)
        end.signal()
    }

    /// Waits for the end of `stop`.
    package func wait() {
        end.wait()
        end.signal()
    }

    /// How many connections are open.
    package var openConnections: Int {
        guard case .running(let machinery) = phase.withLock({ $0 }) else { return 0 }
        return machinery.census.total
    }

    private var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private var loopCount: Int { max(1, configuration.threads.loops ?? cores) }

    private var lanes: [(Lane, Int)] {
        let threads = configuration.threads
        return [
            (.page, max(1, threads.page ?? cores + 2)), (.write, max(1, threads.write)),
            (.slow, max(1, threads.slow)), (.upload, max(1, threads.upload)),
        ]
    }

    private func startWorkers(_ machinery: Machinery) throws {
        for (lane, threads) in lanes {
            let worker = Worker(application: application, machinery: machinery, lane: lane)
            for _ in 0..<threads {
                try workers.start("\(lane)") { worker.run(ready: $0) }
            }
        }
    }

    private func startLoops(_ machinery: Machinery, _ listeners: [Listener]) throws {
        for (index, mailbox) in machinery.mailboxes.enumerated() {
            try loops.start("loop") { ready in
                do {
                    let loop = try Loop(machinery, mailbox, index == 0 ? listeners : [])
                    ready(nil)
                    loop.run()
                } catch {
                    ready(error)
                }
            }
        }
    }

    /// What one large answer needed goes back to the system at once, instead
    /// of staying with each thread that ever made one: mallopt(3), where a
    /// value that is set no longer grows by itself.
    private static func giveMemoryBack() {
        mallopt(M_ARENA_MAX, 2)
        mallopt(M_MMAP_THRESHOLD, 256 << 10)
        mallopt(M_TRIM_THRESHOLD, 512 << 10)
    }

    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
