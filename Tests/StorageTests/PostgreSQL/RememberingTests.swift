import Foundation
import Testing

@testable import Storage

@Suite("What is remembered from a server", .onPostgreSQL) struct RememberingTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let other: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
        other = try folder.pool()
    }

    private let count: SQL = "SELECT COUNT(*) AS n FROM note AS n"

    private func add(_ pool: DatabasePool) throws {
        try pool.write { try $0.run("INSERT INTO note (body) VALUES (\(UUID().uuidString))") }
    }

    @Test func `is let go when what was asked finds another state`() throws {
        let reader = pool.makeReader()
        let old = try reader.read { $0.generation }
        try add(other)
        var seen: [Int?] = []
        let found = try reader.read(mayRepeat: true) { db in
            let asked: Asked<Int?> = try db.ask(value: count)
            seen.append(db.generation)
            return try asked.get()
        }
        #expect(found == 1)
        #expect(seen.first == old)
        #expect(seen.last != old)
    }

    @Test func `is let go when another server has committed, before it is shown`() throws {
        let reader = pool.makeReader()
        let old = try reader.read { $0.generation }
        try add(other)
        var seen: [Int?] = []
        let shown = try reader.read(mayRepeat: true) { db in
            seen.append(db.generation)
            return seen.last ?? nil
        }
        #expect(seen.first == old)
        #expect(seen.count == 2)
        #expect(shown != old)
    }

    @Test func `is let go when a statement finds another state, whatever was made of it`() throws {
        let reader = pool.makeReader()
        let old = try reader.read { $0.generation }
        try add(other)
        var runs = 0
        let shown = try reader.read(mayRepeat: true) { db throws -> (Bool, Int) in
            runs += 1
            let isOld = db.generation == old
            // Even a body that hides the error is not believed.
            let found = (try? db.one(count) as Int) ?? -1
            return (isOld, found)
        }
        #expect(runs == 2)
        #expect(shown == (false, 1))
    }

    @Test func `an error that comes of an old state is not the answer`() throws {
        let reader = pool.makeReader()
        let old = try reader.read { $0.generation }
        try add(other)
        let shown = try reader.read(mayRepeat: true) { db throws -> String in
            if db.generation == old { throw StorageError.readOnly }
            return "new"
        }
        #expect(shown == "new")
    }

    @Test func `a read that may not repeat runs once`() throws {
        let reader = pool.makeReader()
        _ = try reader.read { $0.generation }
        try add(other)
        var runs = 0
        _ = try reader.read { db in
            runs += 1
            _ = db.generation
            return try db.one(count) as Int
        }
        #expect(runs == 1)
    }

    @Test func `is never older than a commit that was answered before`() throws {
        let committed = Lock(0)
        let kept = Lock<[Int: Int]>([:])
        try onThreads(6) { thread in
            let reader = pool.makeReader()
            for _ in 1...40 {
                guard thread > 0 else {
                    try add(other)
                    committed.withLock { $0 += 1 }
                    continue
                }
                let least = committed.withLock { $0 }
                let shown = try reader.read(mayRepeat: true) { db throws -> Int in
                    if let number = db.generation, let known = kept.withLock({ $0[number] }) {
                        return known
                    }
                    let found = try db.one(count) as Int
                    if let number = db.generation { kept.withLock { $0[number] = found } }
                    return found
                }
                #expect(shown >= least)
            }
        }
    }
}
