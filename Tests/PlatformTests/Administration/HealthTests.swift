import Community
import HTTP
import Platform
import TestKit
import Testing

@testable import Storage

@Suite("The health of a server") struct HealthTests {
    let town: Town

    init() throws { town = try Town(features: features) }

    private struct FullDisk: Error {}

    @Test func `a server that is well says ok to everybody`() throws {
        let answer = try town.guest().get("/health")
        #expect(answer.status == 200 && answer.text == "ok\n")
    }

    @Test func `a log that cannot be emptied is told, and takes no server out`() throws {
        guard case .sqlite(let pool) = town.site.database.engine else { return }
        pool.writer.trouble.withLock { $0 = FullDisk() }
        let answer = try town.guest().get("/health")
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("degraded: the database cannot empty its log"))
        #expect(!answer.text.contains("FullDisk"))
        pool.writer.trouble.withLock { $0 = nil }
        #expect(try town.guest().get("/health").text == "ok\n")
    }
}
