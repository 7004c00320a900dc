import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@testable import Community

@Suite("Jobs that take long") struct JobLaneTests {
    final class Workshop: Sendable {
        let done = Mutex<[String]>([])
        let begun = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)

        var feature: Feature {
            Feature(
                name: "workshop",
                declares: [
                    JobKind(name: "workshop.long", isLong: true) { _, _ in
                        self.begun.signal()
                        self.mayEnd.wait()
                    } finish: { (_: Void, _) in
                        self.note("long")
                    },
                    JobKind(name: "workshop.quick") { _, _ in self.note("quick") },
                ])
        }

        var all: [String] { done.withLock { $0 } }

        private func note(_ name: String) { done.withLock { $0.append(name) } }
    }

    private let workshop = Workshop()
    private let town: Town

    init() throws {
        town = try Town(features: [workshop.feature])
        try town.site.database.write { db in
            for kind in ["workshop.long", "workshop.quick"] {
                try JobQueue(db).enqueue(kind, at: Town.start)
            }
        }
    }

    @Test func `one that hangs holds up none that is quick`() throws {
        let ended = DispatchSemaphore(value: 0)
        let site = town.site
        Thread.detachNewThread {
            _ = try? Jobs(site, .long).runDue()
            ended.signal()
        }
        workshop.begun.wait()
        try Jobs(town.site, .quick).runDue()
        #expect(workshop.all == ["quick"])
        workshop.mayEnd.signal()
        ended.wait()
        #expect(workshop.all == ["quick", "long"])
    }

    @Test func `where one thread does all, it does both`() throws {
        workshop.mayEnd.signal()
        try Jobs(town.site).runDue()
        #expect(workshop.all.sorted() == ["long", "quick"])
    }
}
