internal import CPQ
internal import Glibc
import Synchronization

/// Opens connections to one server, and knows for a moment that it is away: then nobody waits
/// to hear it again.
final class PostgresConnector: Sendable {
    enum Purpose {
        case reading, writing, migrating, listening
        /// Reading what a replica repeats.
        case following
    }

    let server: ServerAddress
    /// Times that a connection was waited for, in all.
    let waits = Atomic(0)
    /// What replicas of it must have repeated; nil if there are none.
    let positions: Positions?
    private let options: StorageOptions
    private let away = Lock<(until: UInt64, why: String)>((0, ""))

    /// Seconds that a server has to let us in, and that it is left alone when it did not.
    private static let patience = 5.0
    private static let pause = 0.3

    init(_ server: ServerAddress, _ options: StorageOptions, _ positions: Positions? = nil) {
        self.positions = positions
        self.server = server
        self.options = options
    }

    /// A connection in pipeline mode, with our own statements prepared.
    /// Throws `unavailable`, or `refused` where only a person can help.
    /// - Parameter isPlain: it is to be as libpq gives it.
    func open(_ purpose: Purpose, isPlain: Bool = false) throws -> OpaquePointer {
        let (until, why) = away.withLock { $0 }
        guard Clock.nanoseconds() >= until else { throw StorageError.unavailable(detail: why) }
        do {
            return try connect(purpose, isPlain)
        } catch StorageError.unavailable(let detail) {
            let pause = Clock.nanoseconds(seconds: Self.pause)
            away.withLock { $0 = (Clock.nanoseconds() + pause, detail) }
            throw StorageError.unavailable(detail: detail)
        }
    }

    private func connect(_ purpose: Purpose, _ isPlain: Bool) throws -> OpaquePointer {
        let names = server.parameters.map(\.0)
        let values = server.parameters.map(\.1)
        guard let handle = CStrings.with(names, values, { PQconnectStartParams($0, $1, 1) }) else {
            throw StorageError.unavailable(detail: "no memory")
        }
        do {
            parvis_pq_be_quiet(handle)
            // The code of a failure is otherwise not to be had.
            PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
            guard PQstatus(handle) != CONNECTION_BAD else {
                throw ServerCheck(handle, server).refusal
            }
            try waitForEntry(handle)
            PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
            try ServerCheck(handle, server).look(for: purpose)
            if !isPlain { try configure(handle, purpose) }
            return handle
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    private func waitForEntry(_ handle: OpaquePointer) throws {
        let deadline = Clock.nanoseconds() + Clock.nanoseconds(seconds: Self.patience)
        var direction = PGRES_POLLING_WRITING
        while direction != PGRES_POLLING_OK {
            guard direction != PGRES_POLLING_FAILED else {
                throw ServerCheck(handle, server).refusal
            }
            let events = direction == PGRES_POLLING_READING ? POLLIN : POLLOUT
            var wait = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
            let left = Int64(deadline) - Int64(Clock.nanoseconds())
            guard left > 0, poll(&wait, 1, Int32(left / 1_000_000) + 1) != 0 else {
                throw StorageError.unavailable(detail: "it does not answer")
            }
            direction = PQconnectPoll(handle)
        }
    }

    private func configure(_ handle: OpaquePointer, _ purpose: Purpose) throws {
        guard purpose != .listening else { return }
        for setting in settings(purpose) { try succeed(handle, PQexec(handle, setting)) }
        PQenterPipelineMode(handle)
        for control in Control.allCases {
            guard PQsendPrepare(handle, "\(control)", control.rawValue, 0, nil) == 1 else {
                throw StorageError.unavailable(detail: String(cString: PQerrorMessage(handle)))
            }
        }
        PQpipelineSync(handle)
        for _ in Control.allCases {
            try succeed(handle, PQgetResult(handle))
            PQclear(PQgetResult(handle))
        }
        PQclear(PQgetResult(handle))
    }

    private func succeed(_ handle: OpaquePointer, _ result: OpaquePointer?) throws {
        defer { PQclear(result) }
        guard let result, PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw StorageError.unavailable(detail: String(cString: PQerrorMessage(handle)))
        }
    }

    private func settings(_ purpose: Purpose) -> [String] {
        func milliseconds(_ seconds: Double) -> Int { max(1, Int(seconds * 1000)) }
        let limit =
            switch purpose {
            case .reading, .following: milliseconds(options.readLimit)
            case .writing: milliseconds(options.writeLimit)
            case .migrating, .listening: 0
            }
        var settings = [
            "SET statement_timeout = \(limit); SET idle_in_transaction_session_timeout = 60000"
        ]
        // Short statements, always the same: planning each anew costs more than it saves.
        settings[0] += "; SET jit = off; SET plan_cache_mode = force_generic_plan"
        // Each reads a few rows along indexes. Planned for any number of rows, they would look
        // through whole tables for a page of fifty (section 20.7 of its manual).
        if limit > 0 {
            settings[0] += "; SET enable_hashjoin = off; SET enable_mergejoin = off"
            settings[0] += "; SET random_page_cost = 1.1"
        }
        if options.synchronous == .off { settings[0] += "; SET synchronous_commit = off" }
        return settings
    }
}

/// Arrays of texts as C wants them: each ended by a null pointer.
enum CStrings {
    static func with<Result>(
        _ one: [String], _ other: [String],
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?
        ) -> Result
    ) -> Result {
        let copies = (one + other).map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let first = copies.prefix(one.count).map { UnsafePointer($0) } + [nil]
        let second = copies.dropFirst(one.count).map { UnsafePointer($0) } + [nil]
        return first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { body(first.baseAddress, $0.baseAddress) }
        }
    }
}
