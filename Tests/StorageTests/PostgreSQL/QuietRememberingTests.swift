import TestKit
import Testing

@testable import Storage

/// On a server of its own: what can be seen changes with every commit to any of its databases.
@Suite("What is remembered from a server where nobody writes", .onPostgreSQL)
struct QuietRememberingTests {
    private let server: OwnServer
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        server = try OwnServer()
        folder = try TemporaryFolder(on: server)
        pool = try folder.poolWithNotes()
    }

    private let count: SQL = "SELECT COUNT(*) AS n FROM note AS n"

    @Test func `is shown again after one question`() throws {
        let reader = pool.makeReader()
        let first = try reader.read { $0.generation }
        for _ in 1...3 {
            #expect(try reader.read(mayRepeat: true) { $0.generation } == first)
            #expect(reader.roundTrips == 1)
        }
    }

    @Test func `costs no question beside the statements of what is not`() throws {
        let reader = pool.makeReader()
        _ = try reader.read { $0.generation }
        let found = try reader.read(mayRepeat: true) { db in
            let believed = db.generation
            for _ in 1...3 { _ = try db.one(count) as Int }
            return believed == db.generation
        }
        #expect(found)
        #expect(reader.roundTrips == 3)
    }

    @Test func `is found while something is asked, and costs no question`() throws {
        let reader = pool.makeReader()
        let first = try reader.read { $0.generation }
        let found = try reader.read(mayRepeat: true) { db in
            let asked: Asked<Int?> = try db.ask(value: count)
            let believed = db.generation
            return (believed, try asked.get(), db.generation)
        }
        #expect(found == (first, 0, first))
        #expect(reader.roundTrips == 1)
    }
}
