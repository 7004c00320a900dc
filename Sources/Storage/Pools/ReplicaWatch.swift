internal import CPQ
internal import Foundation
internal import Glibc

/// Looks twice a second how far behind a replica is, on a thread and connections of its own.
/// One that is too far behind, away or no replica of ours is left out until it is well again.
///
/// Unchecked: what changes is touched by its thread alone, but for `isStopped`.
final class ReplicaWatch: @unchecked Sendable {
    private let replica: Replica
    private let primary: PostgresConnector
    private let limit: UInt64
    private let isStopped = Lock(false)
    private var own: OpaquePointer?
    private var other: OpaquePointer?
    /// Where the server was, and when, from the limit of lagging on.
    private var former: [(at: UInt64, position: Position)] = []
    private static let pause: UInt32 = 500_000

    init(_ replica: Replica, _ primary: ServerAddress, _ options: StorageOptions) {
        self.replica = replica
        self.primary = PostgresConnector(primary, options)
        limit = Clock.nanoseconds(seconds: options.mostLag)
    }

    deinit { letGo() }

    var name: String { "\(replica.gate.server)" }

    func start() {
        let thread = Thread { [self] in
            while !isStopped.withLock({ $0 }) {
                replica.note(look())
                usleep(Self.pause)
            }
        }
        thread.name = "replica"
        thread.start()
    }

    func stop() { isStopped.withLock { $0 = true } }

    /// Looks now, beside the thread.
    func trouble() -> String? {
        let watch = ReplicaWatch(replica, primary.server, StorageOptions())
        // Where the server was at the first look the replica is at the second.
        guard watch.look() != nil else { return nil }
        usleep(Self.pause)
        return watch.look()
    }

    private func look() -> String? {
        do {
            let ours = try ask(&own, primary, .listening, "pg_current_wal_flush_lsn()")
            let theirs = try ask(&other, replica.gate, .following, "pg_last_wal_replay_lsn()")
            guard ours.system == theirs.system else {
                return "it repeats another server than that of the database"
            }
            note(ours.position)
            return theirs.position < former[0].position ? "it is too far behind" : nil
        } catch {
            letGo()
            return "\(error)"
        }
    }

    /// Keeps what is younger than the limit, and one that is not.
    private func note(_ position: Position) {
        let now = Clock.nanoseconds()
        former.append((now, position))
        while former.count > 1, former[1].at + limit <= now { former.removeFirst() }
    }

    private func letGo() {
        PQfinish(own)
        PQfinish(other)
        (own, other) = (nil, nil)
        former = []
    }

    private func ask(
        _ handle: inout OpaquePointer?, _ gate: PostgresConnector,
        _ purpose: PostgresConnector.Purpose, _ position: String
    ) throws -> (position: Position, system: String) {
        let open = try handle ?? gate.open(purpose, isPlain: true)
        handle = open
        let result = PQexec(
            open, "SELECT \(position)::text, s.system_identifier FROM pg_control_system() AS s")
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK,
            let text = PQgetvalue(result, 0, 0), let found = Position(String(cString: text)),
            let system = PQgetvalue(result, 0, 1)
        else {
            throw StorageError.unavailable(detail: "it does not say how far it is")
        }
        return (found, String(cString: system))
    }
}
