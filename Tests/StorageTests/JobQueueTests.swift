import Foundation
import Storage
import Testing

@Suite("The job queue") struct JobQueueTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let noon = Date(milliseconds: 1_800_000_000_000)

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([JobQueue.migration])
    }

    private func jobs<T>(boot: String = "one", _ body: (JobQueue) throws -> T) throws -> T {
        try pool.write { db in try body(JobQueue(db, boot: boot, mostAttempts: 3)) }
    }

    /// Every kind of these tests, but for one that only a newer server knows.
    private static let known = [
        "publish", "late", "early", "early too", "mail", "digest", "link", "poison", "close",
        "index", "remind", "work",
    ]

    private func claim(after seconds: Double = 0, boot: String = "one") throws -> Job? {
        try jobs(boot: boot) {
            try $0.claim(of: Self.known, now: noon + seconds, lease: 60, owner: "worker")
        }
    }

    private func stalled() throws -> [StalledJob] {
        try jobs { try $0.stalled(known: Self.known) }
    }

    @Test func `a job of an unknown kind is left to a server that knows it`() throws {
        try jobs { queue in
            try queue.enqueue("tally", payload: "3", at: noon - 60)
            try queue.enqueue("publish", at: noon)
        }
        #expect(try claim()?.kind == "publish")
        #expect(try claim() == nil)
        #expect(try !jobs { try $0.hasDue(of: Self.known, now: noon) })
        #expect(try stalled().map(\.kind) == ["tally"])
        #expect(try jobs { try $0.hasDue(of: ["tally"], now: noon) })
        let job = try jobs { try $0.claim(of: ["tally"], now: noon, lease: 60, owner: "new") }
        #expect(job?.payload == "3")
    }

    @Test func `the lease of an unknown kind is not this server’s to judge`() throws {
        try jobs { _ = try $0.enqueue("tally", at: noon) }
        for turn in 0..<3 {
            let now = noon + Double(turn) * 61
            let job = try jobs { try $0.claim(of: ["tally"], now: now, lease: 60, owner: "new") }
            #expect(job != nil)
        }
        #expect(try claim(after: 200) == nil)
        #expect(try stalled() == [])
    }

    @Test func `a job is due at its time, not a millisecond before`() throws {
        try jobs { _ = try $0.enqueue("publish", payload: "7", at: noon) }
        #expect(try claim(after: -0.001) == nil)
        let job = try #require(try claim())
        #expect(job.kind == "publish" && job.payload == "7" && job.attempts == 1)
        #expect(try claim() == nil)
        #expect(try jobs { try $0.finish(job) })
        #expect(try jobs { try $0.nextDate() } == nil)
    }

    @Test func `the one due first goes first`() throws {
        try jobs { queue in
            try queue.enqueue("late", at: noon)
            try queue.enqueue("early", at: noon - 5)
            try queue.enqueue("early too", at: noon - 5)
        }
        let kinds = try (1...3).map { _ in try claim()?.kind }
        #expect(kinds == ["early", "early too", "late"])
    }

    @Test func `a job of a change that was undone does not exist`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try jobs { queue in
                try queue.enqueue("mail", at: noon)
                throw Stop()
            }
        }
        #expect(try claim() == nil)
    }

    @Test func `a lease that ran out frees the job, and the first worker is not heard`() throws {
        try jobs { _ = try $0.enqueue("digest", at: noon) }
        let first = try #require(try claim())
        #expect(try claim(after: 59.999) == nil)
        let second = try #require(try claim(after: 60))
        #expect(second.attempts == 2)
        #expect(try !jobs { try $0.finish(first) })
        #expect(try !jobs { try $0.fail(first, error: "late", now: noon) })
        #expect(try jobs { try $0.finish(second) })
    }

    @Test(.onSQLite) func `a restart frees its jobs at once`() throws {
        try jobs { _ = try $0.enqueue("digest", at: noon) }
        #expect(try claim() != nil)
        #expect(try claim(boot: "one") == nil)
        #expect(try claim(boot: "two") != nil)
    }

    @Test func `a failed job comes back later, and is parked with its last error`() throws {
        try jobs { _ = try $0.enqueue("link", at: noon) }
        for attempt in 1...3 {
            let job = try #require(try claim(after: Double(attempt) * 10_000))
            #expect(job.attempts == attempt)
            let now = noon + Double(attempt) * 10_000
            #expect(try jobs { try $0.fail(job, error: "refusé \(attempt)", now: now) })
            #expect(try claim(after: Double(attempt) * 10_000 + 59) == nil)
        }
        #expect(try claim(after: 1e9) == nil)
        let parked = try #require(try stalled().first)
        #expect(parked.error == "refusé 3" && parked.attempts == 3)
        #expect(parked.parkedAt == noon + 30_000)
        #expect(try jobs { try $0.retry(parked.id, at: noon) })
        #expect(try claim() != nil)
    }

    @Test func `a job that takes three processes down with it is parked`() throws {
        try jobs { _ = try $0.enqueue("poison", at: noon) }
        for (turn, boot) in ["a", "b", "c"].enumerated() {
            #expect(try claim(after: Double(turn) * 61, boot: boot) != nil)
        }
        #expect(try claim(after: 200, boot: "d") == nil)
        #expect(try stalled().map(\.kind) == ["poison"])
    }

    @Test func `a unique key is one job, the last asked for`() throws {
        try jobs { queue in
            try queue.enqueue("close", payload: "old", at: noon, uniqueKey: "poll-1")
            try queue.enqueue("close", payload: "new", at: noon + 60, uniqueKey: "poll-1")
        }
        #expect(try claim() == nil)
        #expect(try claim(after: 60)?.payload == "new")
        #expect(try claim(after: 60) == nil)
    }

    @Test func `a job asked for again while it runs will run again`() throws {
        try jobs { _ = try $0.enqueue("index", at: noon, uniqueKey: "k") }
        let running = try #require(try claim())
        try jobs { _ = try $0.enqueue("index", at: noon, uniqueKey: "k") }
        #expect(try !jobs { try $0.finish(running) })
        let again = try #require(try claim())
        #expect(try !jobs { try $0.finish(running) })
        #expect(try jobs { try $0.finish(again) })
    }

    @Test func `a cancelled job does not run`() throws {
        try jobs { _ = try $0.enqueue("remind", at: noon, uniqueKey: "event-3") }
        #expect(try jobs { try $0.cancel(uniqueKey: "event-3") })
        #expect(try !jobs { try $0.cancel(uniqueKey: "event-3") })
        #expect(try claim() == nil)
    }

    @Test func `a job given back untried has lost no attempt`() throws {
        try jobs { _ = try $0.enqueue("mail", at: noon) }
        let job = try #require(try claim())
        #expect(try jobs { try $0.release(job) })
        #expect(try claim()?.attempts == 1)
    }

    @Test func `workers at once never hold the same job`() throws {
        try jobs { queue in for _ in 0..<100 { try queue.enqueue("work", at: noon) } }
        try onThreads(8) { number in
            while let job = try claim() { #expect(try jobs { try $0.finish(job) }) }
        }
        #expect(try jobs { try $0.nextDate() } == nil)
    }

    @Test func `the wait grows and stops growing`() {
        let waits = (1...9).map { JobQueue.backoff(after: $0) / 60 }
        #expect(waits == [1, 5, 15, 30, 60, 120, 240, 240, 240])
    }
}
