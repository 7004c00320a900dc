internal import CSQLite
internal import Glibc

/// What SQLite calls back during a statement: who may do what, whether time
/// is up, how long the log has grown. Lives as long as its connection.
final class Hooks {
    /// Monotonic nanoseconds at which a read is cut; 0 for never.
    var deadline: UInt64 = 0
    /// Pages in the write-ahead log after the last commit.
    var logPages = 0
    /// The tables that a statement names while it is prepared.
    private(set) var mentioned = Mentioned()
    private let tables: TableNumbers
    private var permits = 0

    private static let opsBetweenChecks: Int32 = 1000

    /// What a statement reads, and where it writes, by itself or through triggers and references.
    struct Mentioned {
        var reads = TableSet()
        var writes = TableSet()
    }

    init(tables: TableNumbers) { self.tables = tables }

    /// Begins a list of what the next statement mentions.
    func forgetMentioned() { mentioned = Mentioned() }

    /// Lets one of our own statements pass the guard.
    func permitting(_ body: () throws -> Void) rethrows {
        permits += 1
        defer { permits -= 1 }
        try body()
    }

    var isLate: Bool { deadline != 0 && Clock.nanoseconds() > deadline }

    func install(on handle: OpaquePointer) throws {
        let me = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            handle, Self.opsBetweenChecks, { Hooks.at($0)?.isLate == true ? 1 : 0 }, me)
        sqlite3_wal_hook(
            handle,
            { me, _, _, pages in
                Hooks.at(me)?.logPages = Int(pages)
                return SQLITE_OK
            }, me)
        let code = sqlite3_set_authorizer(
            handle,
            { me, action, name, _, _, _ in
                Hooks.at(me)?.verdict(action, name) ?? SQLITE_DENY
            }, me)
        guard code == SQLITE_OK else {
            throw StorageError(code: code, message: nil, sql: "")
        }
    }

    /// True while one of our own statements is prepared and run.
    var isPermitting: Bool { permits > 0 }

    /// Transactions belong to the pool; `wal_checkpoint` is a pragma, which a
    /// reader must not reach.
    private func verdict(_ action: Int32, _ name: UnsafePointer<CChar>?) -> Int32 {
        note(action, name)
        guard permits == 0 else { return SQLITE_OK }
        switch action {
        case SQLITE_TRANSACTION, SQLITE_SAVEPOINT, SQLITE_ATTACH, SQLITE_DETACH:
            return SQLITE_DENY
        case SQLITE_PRAGMA:
            let isHarmless = name.map { Self.harmless.contains(String(cString: $0)) } ?? false
            return isHarmless ? SQLITE_OK : SQLITE_DENY
        default:
            return SQLITE_OK
        }
    }

    private func note(_ action: Int32, _ name: UnsafePointer<CChar>?) {
        switch action {
        case SQLITE_READ: name.map { mentioned.reads.insert(number($0)) }
        case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
            name.map { mentioned.writes.insert(number($0)) }
        default: break
        }
    }

    private func number(_ table: UnsafePointer<CChar>) -> Int {
        tables.number(of: String(cString: table))
    }

    /// What full-text search asks by itself.
    private static let harmless: Set = ["data_version", "page_size"]

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Hooks? {
        pointer.map { Unmanaged<Hooks>.fromOpaque($0).takeUnretainedValue() }
    }
}
