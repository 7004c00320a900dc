import Foundation
import Storage
import TestKit
import Testing

/// A folder that goes away with its last reference, and pools in it.
final class TemporaryFolder: Sendable {
    let path: String
    private let database: TestDatabase

    /// - Parameter own: a server that nobody else writes to; nil for that of all tests.
    init(on own: OwnServer? = nil) throws {
        database = try TestDatabase(on: own)
        path = FileManager.default.temporaryDirectory.path + "/storage-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func pool(_ options: StorageOptions = .temporary) throws -> DatabasePool {
        // Dozens of threads write at once here.
        var options = options
        options.idleConnections = 40
        return try database.pool(folder: path, options: options)
    }

    /// A pool with the one table most tests use.
    func poolWithNotes(_ options: StorageOptions = .temporary) throws -> DatabasePool {
        let pool = try pool(options)
        try pool.migrate([notes])
        return pool
    }
}

let notes = Migration("test-1-note") {
    "CREATE TABLE note (id \(.identity), body \(.text) NOT NULL UNIQUE) \(.strict)"
}

/// Which engine the tests run on.
extension Trait where Self == ConditionTrait {
    static var onSQLite: Self {
        .enabled(if: !TestDatabase.isOnServer, "what only a file in a folder has")
    }
    static var onPostgreSQL: Self {
        .enabled(if: TestDatabase.isOnServer, "what only a server has")
    }
}

/// Runs a body on as many threads at once, each with its number, and waits.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let group = DispatchGroup()
    let failures = Failures()
    for number in 0..<count {
        group.enter()
        Thread {
            do { try body(number) } catch { failures.add(error) }
            group.leave()
        }.start()
    }
    group.wait()
    if let first = failures.all.first { throw first }
}

/// What went wrong on the threads.
final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [any Error] = []

    var all: [any Error] { lock.withLock { errors } }
    func add(_ error: any Error) { lock.withLock { errors.append(error) } }
}
