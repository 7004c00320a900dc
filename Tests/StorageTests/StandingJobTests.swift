import Foundation
import Storage
import Testing

@Suite("A job that is asked for while it is there") struct StandingJobTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let noon = Date(milliseconds: 1_800_000_000_000)

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([JobQueue.migration])
    }

    private func jobs<T>(_ body: (JobQueue) throws -> T) throws -> T {
        try pool.write { db in try body(JobQueue(db, boot: "one", mostAttempts: 2)) }
    }

    private func ask(after seconds: Double = 0) throws {
        try jobs { try $0.enqueueUnlessThere("read", at: noon + seconds, uniqueKey: "read 7") }
    }

    private func claim(after seconds: Double = 0) throws -> Job? {
        try jobs { try $0.claim(of: ["read"], now: noon + seconds, lease: 60, owner: "worker") }
    }

    @Test func `it is there once`() throws {
        for _ in 0..<3 { try ask() }
        let job = try #require(try claim())
        #expect(try claim() == nil)
        #expect(try jobs { try $0.finish(job) })
        #expect(try jobs { try $0.nextDate() } == nil)
    }

    @Test func `it goes on undisturbed while it runs`() throws {
        try ask()
        let job = try #require(try claim())
        try ask(after: 10)
        #expect(try claim(after: 20) == nil)
        #expect(try jobs { try $0.finish(job) })
        try ask(after: 30)
        #expect(try claim(after: 30) != nil)
    }

    @Test func `it comes sooner, never later`() throws {
        try ask(after: 100)
        try ask(after: 50)
        try ask(after: 200)
        #expect(try claim(after: 49) == nil)
        #expect(try claim(after: 50) != nil)
    }

    @Test func `one that was parked is taken up again`() throws {
        try ask()
        for turn in 0..<2 {
            let job = try #require(try claim(after: Double(turn)))
            _ = try jobs { try $0.fail(job, error: "no", now: noon, retry: noon) }
        }
        #expect(try claim(after: 10) == nil)
        try ask(after: 20)
        #expect(try claim(after: 20)?.attempts == 1)
    }
}
