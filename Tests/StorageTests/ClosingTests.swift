import Foundation
import Testing

@testable import Storage

@Suite("Closing a database in use") struct ClosingTests {
    @Test func `each write is there, or was refused as closed`() throws {
        for round in 0..<12 {
            let folder = try TemporaryFolder()
            let pool = try folder.poolWithNotes()
            let (kept, refused) = (Failures(), Failures())
            try onThreads(9) { thread in
                guard thread < 8 else {
                    Thread.sleep(forTimeInterval: 0.002 * Double(round))
                    return try pool.close()
                }
                for number in 0..<100_000 {
                    do {
                        try pool.write { db in
                            try db.run("INSERT INTO note (body) VALUES (\("\(thread)-\(number)"))")
                        }
                        kept.add(StorageError.full)
                    } catch {
                        return refused.add(error)
                    }
                }
            }
            #expect(refused.all.count == 8)
            #expect(refused.all.allSatisfy { $0 as? StorageError == .closed })
            let again = try folder.pool()
            let count: Int? = try again.read { try $0.value("SELECT count(*) FROM note AS n") }
            #expect(count == kept.all.count)
        }
    }

    @Test(.onSQLite) func `what has the writer alone begins outside the writes of others`() throws {
        let folder = try TemporaryFolder()
        let pool = try folder.poolWithNotes()
        guard case .sqlite(let engine) = pool.engine else { return }
        try onThreads(8) { thread in
            for number in 0..<100 {
                if thread == 0 {
                    try engine.writer.alone { #expect($0.isIdle) }
                } else {
                    let body = "\(thread)-\(number)"
                    try pool.write { try $0.run("INSERT INTO note (body) VALUES (\(body))") }
                }
            }
        }
        let count: Int? = try pool.read { try $0.value("SELECT count(*) FROM note AS n") }
        #expect(count == 700)
    }
}
