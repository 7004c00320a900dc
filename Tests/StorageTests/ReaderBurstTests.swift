import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite("Many who read at once") struct ReaderBurstTests {
    @Test func `all read, more than there are readers, and one that reads while it reads`() throws {
        let folder = try TemporaryFolder()
        var options = StorageOptions.temporary
        options.idleReaders = 2
        let pool = try DatabasePool(folder: folder.path, options: options)
        try pool.write { try $0.run("CREATE TABLE word (text TEXT NOT NULL)") }
        try pool.write { try $0.run("INSERT INTO word (text) VALUES ('été')") }
        let read = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 40) { _ in
            do {
                let found: [String] = try pool.read { _ in
                    try pool.read { try $0.values("SELECT w.text FROM word AS w") }
                }
                if found == ["été"] { read.add(1, ordering: .relaxed) }
            } catch {
                Issue.record(error)
            }
        }
        #expect(read.load(ordering: .relaxed) == 40)
    }

    @Test func `a database that cannot be read does not use readers up`() throws {
        let folder = try TemporaryFolder()
        var options = StorageOptions.temporary
        options.idleReaders = 1
        let pool = try DatabasePool(folder: folder.path, options: options)
        for _ in 0..<3 {
            #expect(throws: StorageError.self) {
                try pool.read { try $0.run("SELECT n.x FROM nothing AS n") }
            }
        }
        let one: Int = try pool.read { try $0.one("SELECT 1 AS one") }
        #expect(one == 1)
    }
}
