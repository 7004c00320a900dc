import Community
import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@Suite("Writes that may wait") struct DeferredWriteTests {
    private let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `whoever does what waits has what another had begun done as well`() throws {
        let (writes, database, log) = (town.site.deferredWrites, town.site.database, town.site.log)
        let (begun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isDone = Mutex(false)
        writes.add { _ in
            begun.signal()
            mayEnd.wait()
            isDone.withLock { $0 = true }
        }
        Thread.detachNewThread { writes.drain(database, log: log) }
        begun.wait()
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { mayEnd.signal() }
        writes.drain(database, log: log)
        #expect(isDone.withLock { $0 })
    }
}
